period "card.transition" {
    from = "2024-12-02",
    to = "2025-12-01",
    label = "経過措置",
    subject = { "健康保険証" },
    topic = { "経過措置" },
    source = "健康保険法施行規則の改正の経過措置（最長1年）",
    certainty = "law",
}

policy "chip.expiry" {
    birthday = 5,
    label = "有効期限",
    subject = { "電子証明書" },
    topic = { "有効期限" },
    source = "市区町村の電子証明書の案内（発行から5回目の誕生日まで）",
    certainty = "official",
}
