-- expect: lua-error 3
local s = ""
s.x = 1
