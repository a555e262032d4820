-- expect: lua-error 2
local s = { utf8.codepoint(("x"):rep(10000000), 1, -1) }
