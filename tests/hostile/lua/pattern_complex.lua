-- expect: lua-error 3
local s = ("a"):rep(4000)
s:match(("a?"):rep(300) .. ("a"):rep(300) .. "b")
