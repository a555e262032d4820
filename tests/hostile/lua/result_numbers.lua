-- expect: schedule 2
date "a" { on = 0 / 0, label = "x", source = "x", certainty = "law" }
