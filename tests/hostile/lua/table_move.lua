-- expect: lua-limit 3
local t = { 1 }
table.move(t, 1, math.maxinteger - 1, 2)
