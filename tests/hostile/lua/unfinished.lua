-- expect: schedule 2
local later = date "a"
