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

period "card.treated" {
    from = "2025-12-02",
    treated_until = "2026-03-31",
    label = "暫定的な取扱い",
    subject = { "健康保険証" },
    topic = { "暫定" },
    source = "厚生労働省 事務連絡（令和7年11月12日）",
    certainty = "secondary",
}

date "card.return" {
    last = "2025-12-01",
    label = "返却",
    subject = { "健康保険証" },
    topic = { "返却" },
    source = "医療保険者の案内",
    certainty = "secondary",
}

date "certificate.start" {
    first = "2024-12-02",
    label = "制度の始まり",
    subject = { "資格確認書" },
    topic = { "制度が始" },
    source = "健康保険法施行規則（令和6年12月2日施行）",
    certainty = "law",
}

policy "certificate.expiry" {
    anchor = "07-31",
    within = "5Y",
    label = "有効期限",
    subject = { "資格確認書" },
    topic = { "有効期限" },
    source = "部品見本健康保険組合 取扱要領（見本）",
    certainty = "policy",
}
