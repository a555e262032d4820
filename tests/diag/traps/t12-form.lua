-- The insurer whose certificate is a postcard of paper.
attribute "certificate.form" {
    subject = { "資格確認書" },
    label = "形",
    value = "紙（はがき大）",
    says = { "はがき大の紙", "カードと同じ大きさの紙" },
    never = { "プラスチック", "カード型", "カード" },
    source = "試験用",
    certainty = "policy",
}

period "card.transition" {
    from = "2024-12-02",
    to = "2025-12-01",
    label = "経過措置",
    subject = { "健康保険証" },
    topic = { "使用" },
    source = "試験用",
    certainty = "law",
}

date "mynumber.start" {
    first = "2021-10-20",
    label = "マイナ保険証",
    subject = { "マイナ保険証", "資格情報のお知らせ" },
    topic = { "始ま" },
    source = "試験用",
    certainty = "law",
}
