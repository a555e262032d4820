-- expect: schedule 2
dofile "/etc/passwd"
