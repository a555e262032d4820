-- expect: lua-error 2
local n = string.packsize(("c2147483647"):rep(4))
