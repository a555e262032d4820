-- expect: lua-syntax 2
local x = [==[ never

 closed
