-- expect: schedule 2
local f = load("return 1")
