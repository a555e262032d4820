period "card.transition" {
    from = "2024-12-02", to = "2025-12-01", label = "経過措置",
    subject = { "健康保険証" }, topic = { "使え" },
    source = "試験用", certainty = "law",
}
