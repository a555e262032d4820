-- expect: lua-error 2,8
local function f(...) return select("#", ...) end
local t = {}
for i = 1, 300 do t[i] = i end
while true do
    local n = #t
    for i = 1, n do t[#t + 1] = i end
    f(table.unpack(t))
end
