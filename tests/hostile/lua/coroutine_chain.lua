-- expect: schedule 4
local last
for i = 1, 100000 do
    last = coroutine.create(function () end)
end
