-- expect: ok
for i = math.maxinteger - 1, math.maxinteger do end
