-- expect: schedule 2
local g = _G
