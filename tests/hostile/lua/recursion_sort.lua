-- expect: lua-error 2
local function f() table.sort({ 1, 2 }, f) return true end
f()
