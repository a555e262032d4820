-- expect: lua-limit 2
local function f() return f() end
f()
