-- The schedule that the fixtures of this folder are judged by.
date "card.new_issue_end" {
    last = "2024-12-01",
    label = "新規交付",
    subject = { "健康保険証", "保険証" },
    topic = { "発行", "交付" },
    source = "試験用",
    certainty = "law",
}

period "card.transition" {
    from = "2024-12-02",
    to = "2025-12-01",
    label = "経過措置",
    subject = { "健康保険証", "保険証", "health insurance card" },
    topic = { "使用", "利用", "使え", "使う", "使い", "有効", "経過措置",
              "valid", "use", "used" },
    source = "試験用",
    certainty = "law",
}

date "certificate.extraction" {
    on = "2025-08-29",
    label = "対象者の抽出",
    subject = { "資格確認書" },
    topic = { "抽出" },
    source = "試験用",
    certainty = "policy",
}

period "card.treated" {
    from = "2025-12-02",
    treated_until = "2026-03-31",
    label = "暫定的な取扱い",
    subject = { "健康保険証", "保険証" },
    topic = { "暫定" },
    source = "試験用",
    certainty = "secondary",
}

policy "certificate.expiry" {
    anchor = "07-31",
    within = "5Y",
    label = "有効期限",
    subject = { "資格確認書" },
    topic = { "有効期限" },
    source = "試験用",
    certainty = "policy",
}

duration "notice.delivery" {
    max = "5BD",
    label = "お届け",
    subject = { "資格情報のお知らせ" },
    topic = { "お届け" },
    source = "試験用",
    certainty = "policy",
}

date "leaflet.cutoff" {
    last = "2024-11-30",
    variants = { employer = "2024-11-29", member = "2024-11-30" },
    label = "対象となる加入",
    subject = { "一斉交付" },
    topic = { "加入", "決定" },
    source = "試験用",
    certainty = "official",
}
