-- expect: schedule 2
table.insert(string, "x")
