-- expect: lua-limit 2
while true do end
