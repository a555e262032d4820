-- かえで精機健康保険組合（見本）の決めごと。組合も日程も実在しません。
-- 勤め先を通じて書面をお渡しする、メーカーの組合の例です。

local book = "かえで精機健康保険組合 資格確認書取扱要領（見本）"
local plan = "かえで精機健康保険組合 交付計画（見本）"

insurer {
    name = "かえで精機健康保険組合",
    short = "かえで健保",
    base_url = "https://kaede-kenpo.example.jp/",
    dates = "seireki",
    notice = "これは見本です。実在する組合ではありません。"
        .. "制度の日付は国の制度と同じですが、交付の日程などは架空です。",
    contact = {
        department = "資格グループ",
        phone = "03-0000-0001",
        address = "〒000-0001 愛知県見本市かえで町4丁目5番6号",
        days = "平日",
        time = "8時30分から17時まで",
        closed = "土日祝日、12月29日から1月3日まで",
    },
}

attribute "certificate.form" {
    value = "はがき大の紙",
    never = { "プラスチック", "A4判" },
    label = "形",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "certificate.route" {
    value = "勤務先を通じたお渡し",
    never = { "ご自宅へ郵送", "ご自宅への郵送" },
    label = "お届け先",
    subject = { "資格確認書" },
    topic = { "お届け", "お送り", "お渡し", "発送", "郵送", "届き" },
    source = book,
    certainty = "policy",
}

attribute "certificate.validity" {
    value = "交付日から5年以内で、最後に来る7月31日まで",
    label = "有効期限",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "notice.form" {
    value = "組合のWebページで見る画面（PDFにもできます）",
    label = "形",
    subject = { "資格情報のお知らせ" },
    channel = "web",
    source = book,
    certainty = "policy",
}

attribute "notice.recipient" {
    value = "加入しているすべての方",
    never = { "マイナ保険証をお持ちの方だけ" },
    label = "お渡しする方",
    subject = { "資格情報のお知らせ" },
    source = book,
    certainty = "policy",
}

attribute "card.return_to" {
    value = "当組合",
    label = "返却先",
    subject = { "健康保険証" },
    source = book,
    certainty = "policy",
}

-- 有効期限は、交付日から5年以内で最後の7月31日です。
policy "certificate.expiry" {
    anchor = "07-31",
    within = "5Y",
    label = "有効期限",
    subject = { "資格確認書" },
    topic = { "有効期限" },
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

policy "join.online" {
    business_days = 3,
    label = "マイナ保険証で受診できる日",
    subject = { "マイナ保険証" },
    topic = { "3営業日" },
    source = book,
    certainty = "policy",
}

policy "join.paper" {
    business_days = 5,
    label = "資格確認書をお渡しする日",
    subject = { "資格確認書" },
    topic = { "5営業日" },
    source = book,
    certainty = "policy",
}

date "certificate.extraction" {
    as_of = "2025-09-30",
    label = "対象者の抽出",
    subject = { "対象者", "対象となる方" },
    topic = { "抽出", "基準日", "時点" },
    source = plan,
    certainty = "policy",
}

period "certificate.handout" {
    from = "2025-11-04",
    to = "2025-11-21",
    label = "一斉のお渡し",
    subject = { "資格確認書" },
    topic = { "一斉" },
    source = plan,
    certainty = "policy",
}

rule "対象者の抽出は一斉のお渡しより前" {
    before = { "certificate.extraction", "certificate.handout" },
}

period "system.check" {
    from = "2025-12-27",
    to = "2026-01-04",
    label = "Webページのお休み",
    subject = { "Webページ" },
    topic = { "お休み", "休止" },
    source = plan,
    certainty = "policy",
}
