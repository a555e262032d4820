insurer {
    name = "yuhi健康保険組合",
    notice = "見本です",
}

duration "notice.delivery" {
    max = "5BD",
    label = "お届け",
    subject = { "資格確認書" },
    topic = { "お届け" },
    source = "試験用",
    certainty = "policy",
}
