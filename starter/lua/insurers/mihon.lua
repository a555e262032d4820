-- 見本の保険者。名前、連絡先、URLを自分の組合のものに書き換えてください。
insurer {
    name = "見本健康保険組合",
    short = "見本健保",
    base_url = "https://mihon-kenpo.example.jp/",
    notice = "これは見本です。見本健康保険組合は実在しません。",
    contact = {
        department = "適用課",
        phone = "03-0000-0000",
        address = "〒000-0000 東京都見本区見本1丁目1番1号",
        days = "平日",
        time = "9時から17時まで",
        closed = "土日祝日、年末年始",
    },
}

-- 資格確認書を送る時期。表は content/data/waves.csv にあり、Excelで直せます。
waves "certificate.mailing" {
    csv = "data/waves.csv",
    label = "資格確認書の一斉発送",
    subject = { "資格確認書" },
    topic = { "発送", "一斉" },
    source = "見本健康保険組合 発送計画（見本）",
    certainty = "policy",
}
