-- expect: lua-limit 2
while true do pcall(string.rep, "x", 1 << 30) end
