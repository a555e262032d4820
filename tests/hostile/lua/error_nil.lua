-- expect: lua-error 2
error()
