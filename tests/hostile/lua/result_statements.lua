-- expect: lua-limit 2
for i = 1, 1e9 do rule("r" .. i) { before = { "a", "b" } } end
