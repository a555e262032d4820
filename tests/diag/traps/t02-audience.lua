-- One cut-off, and no variant declared.
date "leaflet.cutoff" {
    last = "2024-11-30",
    label = "対象となる加入",
    subject = { "一斉交付" },
    topic = { "加入", "決定" },
    source = "試験用",
    certainty = "official",
}
