-- expect: lua-limit 3
local s = ("("):rep(2000000)
s:gsub("%b()", "")
