-- expect: ok
local _ENV = { date = date, x = 1 }
x = 2
