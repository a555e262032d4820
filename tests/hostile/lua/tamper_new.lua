-- expect: schedule 2
answer = 42
