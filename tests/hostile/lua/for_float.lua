-- expect: lua-limit 2
for i = 1, 1e308, 1e-9 do end
