-- expect: lua-limit 3
local s = ("x"):rep(200000)
for _ in s:gmatch(".-.-.-y") do end
