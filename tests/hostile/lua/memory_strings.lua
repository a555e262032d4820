-- expect: lua-limit 4
local t = {}
for i = 1, 1e9 do
    t[#t + 1] = ("%d"):format(i):rep(100)
end
