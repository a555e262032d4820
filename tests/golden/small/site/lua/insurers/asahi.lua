insurer { name = "あさひ見本健保", short = "あさひ見本健保", base_url = "https://asahi.example.jp/", notice = "これは見本です。" }
waves "mailing" {
    csv = "data/waves.csv", label = "発送", subject = { "資格確認書" },
    topic = { "発送" }, source = "試験用", certainty = "policy",
}
