-- expect: lua-limit 3,4
local t = {}
local function grow() while true do t[#t + 1] = ("x"):rep(100000) end end
while true do pcall(grow) end
