-- expect: lua-error 2
local s = utf8.char(0xFFFFFFFF)
