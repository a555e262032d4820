-- expect: schedule 2
debug.sethook()
