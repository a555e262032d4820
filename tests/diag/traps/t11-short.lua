-- The certificate, and the short one that is a kind of its own.
policy "certificate.expiry" {
    anchor = "07-31",
    within = "5Y",
    label = "有効期限",
    subject = { "資格確認書" },
    topic = { "有効期限", "有効期間" },
    source = "試験用",
    certainty = "policy",
}

policy "certificate.short" {
    term = "2M",
    label = "有効期限",
    subject = { "短期の資格確認書", "短期資格確認書" },
    topic = { "有効期限", "有効期間" },
    source = "試験用",
    certainty = "policy",
}
