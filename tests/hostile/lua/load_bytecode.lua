-- expect: schedule 2
local f = load("\27Lua", "x", "b")
