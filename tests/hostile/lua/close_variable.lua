-- expect: lua-error 2
local x <close> = {}
