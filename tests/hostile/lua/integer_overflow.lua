-- expect: ok
local n = math.maxinteger + 1
assert(n == math.mininteger)
