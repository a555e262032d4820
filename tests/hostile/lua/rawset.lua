-- expect: schedule 2
rawset(string, "rep", nil)
