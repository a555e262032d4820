-- expect: schedule 2
for k, v in next, {} do end
