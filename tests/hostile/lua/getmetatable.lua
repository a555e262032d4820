-- expect: schedule 2
getmetatable("").__index = nil
