-- expect: schedule 3
pcall(function ()
    period = nil
end)
