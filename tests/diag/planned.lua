date "certificate.mailing" {
    on = "2025-12-05",
    planned = true,
    label = "発送",
    subject = { "資格確認書" },
    topic = { "発送" },
    source = "見本",
    certainty = "policy",
}

date "notice.mailing" {
    on = "2025-11-28",
    planned = true,
    done = "2025-11-21",
    label = "送付",
    subject = { "資格情報のお知らせ" },
    topic = { "送付" },
    source = "見本",
    certainty = "policy",
}
