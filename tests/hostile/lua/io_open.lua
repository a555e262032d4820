-- expect: schedule 2
local f = io.open("/etc/passwd")
