-- expect: lua-syntax 4
local x = [==[ never

 closed
