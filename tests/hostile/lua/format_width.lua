-- expect: lua-error 2
local s = ("%99999d"):format(1)
