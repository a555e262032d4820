-- expect: lua-limit 2
date "a" { on = "2025-01-01", label = "a\0b", source = "x", certainty = "law" }
