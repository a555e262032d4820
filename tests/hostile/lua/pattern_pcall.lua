-- expect: lua-limit 5
local s = ("a"):rep(40)
local p = (".-"):rep(30) .. "b"
while true do
    pcall(string.find, s, p)
end
