-- expect: ok
assert(not tonumber(("9"):rep(100000) .. "x"))
