-- 見本の保険者と、図に載せる日付。どれも架空です。
insurer {
    name = "部品見本健康保険組合",
    short = "部品見本健保",
    base_url = "https://mihon-kenpo.example.jp/",
    notice = "これは見本です。部品見本健康保険組合は実在しません。",
    contact = {
        department = "適用課",
        phone = "03-0000-0000",
        address = "〒000-0000 東京都見本区見本1丁目1番1号",
        days = "平日",
        time = "9時から17時まで",
        closed = "土日祝日、年末年始",
    },
}

waves "certificate.mailing" {
    csv = "data/waves.csv",
    label = "資格確認書の一斉発送",
    subject = { "資格確認書" },
    topic = { "発送", "一斉" },
    source = "部品見本健康保険組合 発送計画（見本）",
    certainty = "policy",
}

period "notice.mailing" {
    from = "2025-02-03",
    to = "2025-02-14",
    label = "資格情報のお知らせの送付",
    subject = { "資格情報のお知らせ" },
    topic = { "送付" },
    source = "部品見本健康保険組合 発送計画（見本）",
    certainty = "policy",
}

date "certificate.extraction" {
    as_of = "2025-07-31",
    label = "対象者の抽出",
    subject = { "対象者" },
    topic = { "抽出" },
    source = "部品見本健康保険組合 発送計画（見本）",
    certainty = "policy",
}
