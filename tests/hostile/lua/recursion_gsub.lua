-- expect: lua-error 2
local function f() return ("x"):gsub("x", f) end
f()
