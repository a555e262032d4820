-- expect: lua-error 2
local x = select(-5, 1)
