-- expect: lua-limit 5
local s = ("x"):rep(1000000)
local t = {}
for i = 1, 1000 do t[i] = s end
local u = table.concat(t)
