-- expect: lua-limit 2
xpcall(error, function () while true do end end)
