-- expect: schedule 2
local p = package.loadlib
