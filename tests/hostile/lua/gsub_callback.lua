-- expect: lua-limit 2
("x"):gsub("", function () while true do end end)
