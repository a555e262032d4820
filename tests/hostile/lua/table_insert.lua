-- expect: lua-limit 3
local t = {}
while true do table.insert(t, 1, "x") end
