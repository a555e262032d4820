-- expect: lua-error 3
local _ENV = nil
x = 2
