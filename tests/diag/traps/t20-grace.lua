-- The chip of the card: its expiry, and its grace.
policy "chip.expiry" {
    birthday = 5,
    label = "有効期限",
    subject = { "電子証明書" },
    topic = { "有効期限" },
    source = "試験用",
    certainty = "official",
}

policy "chip.grace" {
    grace = "3M",
    of = "chip.expiry",
    label = "更新しないまま受診できる最後の日",
    subject = { "電子証明書" },
    topic = { "受診" },
    source = "試験用",
    certainty = "official",
}
