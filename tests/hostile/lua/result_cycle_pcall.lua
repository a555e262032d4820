-- expect: lua-limit 4
local t = {}
t.on = t
pcall(date "a", t)
