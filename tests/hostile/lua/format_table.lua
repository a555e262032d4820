-- expect: lua-error 2
local s = ("%s"):format({})
