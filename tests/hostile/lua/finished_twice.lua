-- expect: fact-duplicate 2
local later = date "a"
later { on = "2025-01-01", label = "x", source = "x", certainty = "law" }
later { on = "2025-01-02", label = "x", source = "x", certainty = "law" }
