-- expect: schedule 2
period = function () end
