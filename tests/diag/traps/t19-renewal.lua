-- The chip of the card: its expiry, and the day on which renewal opens.
policy "chip.expiry" {
    birthday = 5,
    label = "有効期限",
    subject = { "電子証明書" },
    topic = { "有効期限" },
    source = "試験用",
    certainty = "official",
}

policy "chip.renewal" {
    opens = "3M",
    of = "chip.expiry",
    label = "更新の手続きを始められる日",
    subject = { "電子証明書" },
    topic = { "更新" },
    source = "試験用",
    certainty = "official",
}
