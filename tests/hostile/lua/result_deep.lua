-- expect: lua-limit 4
local t = {}
for i = 1, 100000 do t = { t } end
date "a" { on = t }
