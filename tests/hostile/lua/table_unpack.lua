-- expect: lua-error 2
local t = { table.unpack({}, 1, 100000000) }
