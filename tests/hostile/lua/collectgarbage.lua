-- expect: schedule 2
collectgarbage "stop"
