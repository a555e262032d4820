-- expect: schedule 2
print "hello"
