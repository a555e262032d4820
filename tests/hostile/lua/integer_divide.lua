-- expect: lua-error 3
local zero = 0
local n = 1 // zero
