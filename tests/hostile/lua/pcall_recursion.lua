-- expect: lua-limit|lua-error 2
local function f() pcall(f) pcall(f) end
f()
