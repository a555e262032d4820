site { title = "切り替えのご案内", theme = "kihon", dates = "both", insurers = { "asahi", "yuhi" } }
