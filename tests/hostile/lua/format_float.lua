-- expect: ok
local s = ("%.99f"):format(1e308)
assert(#s > 100)
