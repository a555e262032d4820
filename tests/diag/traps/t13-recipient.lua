-- The insurer that gives the notice only to holders of a registered card.
attribute "notice.recipient" {
    subject = { "資格情報のお知らせ" },
    topic = { "お送り", "お渡し", "届", "配", "送付" },
    label = "お渡しする方",
    value = "マイナ保険証をお持ちの方",
    never = { "全員", "加入者の皆様", "資格確認書をお持ちの方" },
    source = "試験用",
    certainty = "policy",
}

attribute "certificate.recipient" {
    subject = { "資格確認書" },
    topic = { "お送り", "お渡し", "届" },
    label = "お渡しする方",
    value = "マイナ保険証をお持ちでない方",
    source = "試験用",
    certainty = "policy",
}
