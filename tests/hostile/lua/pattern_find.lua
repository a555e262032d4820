-- expect: lua-limit 4
local s = ("a"):rep(40)
local p = (".-"):rep(30) .. "b"
string.find(s, p)
