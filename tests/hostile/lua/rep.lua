-- expect: lua-limit 2
local s = ("x"):rep(1 << 30)
