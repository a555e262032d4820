-- expect: lua-error 2
error "\xff\xfe\x1b[31m"
