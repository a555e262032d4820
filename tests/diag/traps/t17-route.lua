-- The insurer that mails the certificate to people's homes.
attribute "certificate.route" {
    subject = { "資格確認書" },
    topic = { "お送り", "お渡し", "届", "送付", "郵送", "発送" },
    label = "お届け先",
    value = "ご自宅",
    never = { "勤務先", "会社", "事業所", "事業主" },
    unless = { "宛先不明", "戻った" },
    source = "試験用",
    certainty = "policy",
}

attribute "notice.route" {
    subject = { "資格情報のお知らせ" },
    topic = { "お送り", "お渡し", "届" },
    label = "お届け先",
    value = "勤務先",
    source = "試験用",
    certainty = "policy",
}
