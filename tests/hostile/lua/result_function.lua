-- expect: schedule 2
date "a" { on = function () end, label = "x", source = "x", certainty = "law" }
