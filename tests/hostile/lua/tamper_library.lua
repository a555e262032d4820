-- expect: schedule 2
string.rep = nil
