-- expect: lua-limit 2
date "a\0b" { on = "2025-01-01", label = "x", source = "x", certainty = "law" }
