-- しらかば健康保険組合（見本）の決めごと。組合も日程も実在しません。
-- 切り替えの日の前と後で見出しと文が変わる、小さな組合の例です。

local book = "しらかば健康保険組合 資格確認書取扱要領（見本）"

insurer {
    name = "しらかば健康保険組合",
    short = "しらかば健保",
    base_url = "https://shirakaba-kenpo.example.jp/",
    notice = "これは見本です。実在する組合ではありません。"
        .. "制度の日付は国の制度と同じですが、そのほかの決めごとは架空です。",
    contact = {
        department = "業務課",
        phone = "03-0000-0004",
        address = "〒000-0004 長野県見本市しらかば台2丁目2番2号",
        days = "平日",
        time = "9時から16時30分まで",
        closed = "土日祝日、12月29日から1月3日まで",
    },
}

attribute "certificate.form" {
    value = "紙のカード",
    says = { "紙製のカード" },
    never = { "プラスチック", "はがき", "A4判" },
    label = "形",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "certificate.route" {
    value = "勤務先の担当課を通じたお渡し",
    never = { "ご自宅へ郵送" },
    label = "お届け先",
    subject = { "資格確認書" },
    topic = { "お届け", "お送り", "お渡し", "発送", "郵送", "届き" },
    source = book,
    certainty = "policy",
}

attribute "certificate.validity" {
    value = "交付日の2年後か、その後で最初に来る8月31日まで",
    label = "有効期限",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "notice.form" {
    value = "A4判の紙",
    never = { "プラスチック", "はがき" },
    label = "形",
    subject = { "資格情報のお知らせ" },
    source = book,
    certainty = "policy",
}

attribute "notice.recipient" {
    value = "資格確認書の交付を希望しなかった方",
    label = "お渡しする方",
    subject = { "資格情報のお知らせ" },
    source = book,
    certainty = "policy",
}

attribute "card.return_to" {
    value = "勤務先の担当課",
    label = "返却先",
    subject = { "健康保険証" },
    source = book,
    certainty = "policy",
}

-- 交付日の2年後か、その後で最初の8月末です。
policy "certificate.expiry" {
    after = "2Y",
    anchor = "08-end",
    within = "5Y",
    label = "有効期限",
    subject = { "資格確認書" },
    topic = { "有効期限" },
    source = book,
    certainty = "policy",
}
