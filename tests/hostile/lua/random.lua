-- expect: schedule 2
local n = math.random()
