-- expect: lua-limit 2,3
local s = ("x"):rep(20000000)
local u = s .. s .. s .. s
