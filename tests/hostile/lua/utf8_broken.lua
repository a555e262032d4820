-- expect: lua-limit 2
date "a" { on = "2025-01-01", label = "\xff\xfe", source = "x", certainty = "law" }
