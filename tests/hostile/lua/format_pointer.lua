-- expect: lua-error 2
local s = ("%p"):format("x")
