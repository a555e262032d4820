-- expect: lua-limit 2
date "a" { on = "2025-01-01", label = "\u{D800}", source = "x", certainty = "law" }
