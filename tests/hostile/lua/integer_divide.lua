-- expect: lua-error 1,3
local zero = 0
local n = 1 // zero
