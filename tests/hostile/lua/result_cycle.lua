-- expect: lua-limit 4
local t = {}
t.on = t
date "a" (t)
