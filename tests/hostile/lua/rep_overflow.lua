-- expect: lua-error 2
local s = ("xx"):rep(math.maxinteger)
