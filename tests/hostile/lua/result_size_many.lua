-- expect: lua-limit 3
local s = ("x"):rep(1000000)
for i = 1, 20 do date("a" .. i) { label = s } end
