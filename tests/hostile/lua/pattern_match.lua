-- expect: lua-limit 3
local s = ("a"):rep(90)
s:match(("a?"):rep(90) .. ("a"):rep(90))
