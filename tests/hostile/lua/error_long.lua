-- expect: lua-error 2
error(("あ"):rep(1000000))
