insurer { name = "ゆうひ見本健保", short = "ゆうひ見本健保", base_url = "https://yuhi.example.jp/", notice = "これは見本です。" }
waves "mailing" {
    csv = "data/waves.csv", label = "発送", subject = { "資格確認書" },
    topic = { "発送" }, source = "試験用", certainty = "policy",
}
date "office.move" {
    on = "2025-10-20", label = "事務所の移転", subject = { "事務所" },
    topic = { "移転" }, source = "試験用", certainty = "policy",
}
