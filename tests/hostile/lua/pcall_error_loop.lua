-- expect: lua-limit 2
while true do pcall(error, "x") end
