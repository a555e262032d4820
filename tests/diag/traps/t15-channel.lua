-- The insurer whose notice is only to be seen on the Web.
attribute "notice.channel" {
    subject = { "資格情報のお知らせ" },
    label = "届け方",
    value = "Webで配信",
    channel = "web",
    source = "試験用",
    certainty = "policy",
}

attribute "certificate.channel" {
    subject = { "資格確認書" },
    label = "届け方",
    value = "ご自宅へ郵送",
    channel = "post",
    source = "試験用",
    certainty = "policy",
}
