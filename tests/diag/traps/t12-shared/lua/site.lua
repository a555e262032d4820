site { title = "二つの組合", insurers = { "hagaki", "pura" } }
