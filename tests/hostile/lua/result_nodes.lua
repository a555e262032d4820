-- expect: lua-limit 4
local t = {}
for i = 1, 200000 do t[i] = i end
date "a" { on = t }
