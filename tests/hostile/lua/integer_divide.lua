-- expect: lua-error 2
local n = 1 // 0
