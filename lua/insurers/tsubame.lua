-- つばめ通信健康保険組合（見本）の決めごと。組合も日程も実在しません。
-- 有効期限が月末にそろう、通信会社の組合の例です。

local book = "つばめ通信健康保険組合 資格確認書取扱規程（見本）"

insurer {
    name = "つばめ通信健康保険組合",
    short = "つばめ健保",
    base_url = "https://tsubame-kenpo.example.jp/",
    notice = "これは見本です。実在する組合ではありません。"
        .. "制度の日付は国の制度と同じですが、交付の日程などは架空です。",
    contact = {
        department = "資格係",
        phone = "03-0000-0002",
        address = "〒000-0002 東京都見本区つばめ通り7丁目8番9号",
        days = "平日",
        time = "10時から16時まで",
        closed = "土日祝日、12月29日から1月3日まで",
    },
}

attribute "certificate.form" {
    value = "青いプラスチックのカード",
    never = { "紙", "はがき", "A4判", "PDF" },
    label = "形",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "certificate.route" {
    value = "勤務先を通じたお渡し（任意継続の方はご自宅への郵送）",
    label = "お届け先",
    subject = { "資格確認書" },
    topic = { "お届け", "お送り", "お渡し", "発送", "郵送", "届き" },
    source = book,
    certainty = "policy",
}

attribute "certificate.validity" {
    value = "交付日から5年以内で、最後に来る月末の日まで",
    label = "有効期限",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "notice.form" {
    value = "A4判の紙（台紙からはがせるカード付き）",
    never = { "プラスチック", "はがき" },
    label = "形",
    subject = { "資格情報のお知らせ" },
    channel = "post",
    source = book,
    certainty = "policy",
}

attribute "notice.recipient" {
    value = "マイナ保険証をお持ちの方",
    never = { "全員", "すべての方", "マイナ保険証をお持ちでない方" },
    label = "お渡しする方",
    subject = { "資格情報のお知らせ" },
    topic = { "お届け", "お送り", "お渡し", "届", "お持ちの方" },
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

-- 有効期限は、交付日から5年以内で最後の月末です。
policy "certificate.expiry" {
    anchor = "month_end",
    within = "5Y",
    label = "有効期限",
    subject = { "資格確認書" },
    topic = { "有効期限" },
    source = book,
    certainty = "policy",
}

period "certificate.handout" {
    from = "2025-10-20",
    to = "2025-11-14",
    label = "一斉のお渡し",
    subject = { "資格確認書" },
    topic = { "一斉" },
    source = book,
    certainty = "policy",
}

date "notice.web" {
    last = "2025-03-31",
    label = "Webでのお知らせの掲載",
    subject = { "Webでのお知らせ" },
    topic = { "掲載", "見られ" },
    source = book,
    certainty = "policy",
}

-- 加入の情報が登録されてから、資格確認書をお渡しするまで。
policy "join.paper" {
    business_days = 5,
    label = "資格確認書をお渡しする日",
    subject = { "資格確認書" },
    topic = { "5営業日" },
    source = book,
    certainty = "policy",
}

-- ご家族を扶養に入れた方に、番号の確認が済むまでお渡しするもの。
policy "certificate.short" {
    term = "2M",
    label = "短い期間の資格確認書の期限",
    subject = { "短い期間の資格確認書" },
    topic = { "有効期限" },
    source = book,
    certainty = "policy",
}

-- 比較表のうち、ほかの組合と違うと決めているところ。ここにない違いは誤りになります。
variants {
    { "資格確認書", "形" },
    { "資格確認書", "有効期限" },
    { "資格情報のお知らせ", "形" },
}
