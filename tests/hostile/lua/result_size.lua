-- expect: lua-limit 2
date "a" { label = ("x"):rep(9000000) }
