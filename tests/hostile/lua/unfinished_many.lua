-- expect: lua-limit 2
for i = 1, 1e9 do date("a" .. i) end
