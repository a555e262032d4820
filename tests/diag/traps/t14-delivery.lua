-- The insurer that sends the notice as a letter since its Web service ended.
attribute "notice.delivery" {
    subject = { "資格情報のお知らせ", "お知らせ" },
    topic = { "見られ", "届", "お送り", "ご覧", "確認でき", "受け取" },
    label = "届け方",
    value = "ご自宅への郵送（A4判の紙）",
    never = { "けんぽWeb", "Webの画面", "勤務先" },
    unless = { "宛先不明" },
    source = "試験用",
    certainty = "policy",
}
