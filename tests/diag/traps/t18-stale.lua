-- Until that day the card is returned, from the next day on discarded.
date "card.return" {
    last = "2025-12-01",
    label = "返却",
    subject = { "健康保険証", "保険証" },
    topic = { "返却", "返す", "お返し" },
    source = "試験用",
    certainty = "official",
}
