-- expect: lua-limit 2
date "a" { [{}] = 1 }
