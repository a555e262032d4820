-- expect: lua-error 2
local s = ("!16 i17"):pack(1)
