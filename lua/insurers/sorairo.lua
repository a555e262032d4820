-- そらいろ情報健康保険組合（見本）の決めごと。組合も日程も実在しません。
-- 資格確認書を Web の画面でお渡しする、IT 企業の組合の例です。

local book = "そらいろ情報健康保険組合 電子交付規程（見本）"
local plan = "そらいろ情報健康保険組合 移行計画（見本）"

insurer {
    name = "そらいろ情報健康保険組合",
    short = "そらいろ健保",
    base_url = "https://sorairo-kenpo.example.jp/",
    notice = "これは見本です。実在する組合ではありません。"
        .. "制度の日付は国の制度と同じですが、配信の日程などは架空です。",
    contact = {
        department = "加入者サポート係",
        phone = "03-0000-0003",
        address = "〒000-0003 東京都見本区そらいろ坂1丁目1番1号",
        days = "平日",
        time = "9時から17時30分まで",
        closed = "土日祝日、12月29日から1月3日まで",
    },
}

attribute "certificate.form" {
    value = "組合のWebページ「そらいろページ」で見る画面",
    says = { "紙でお渡し" },
    never = { "プラスチック" },
    label = "形",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "certificate.route" {
    value = "そらいろページへの配信",
    never = { "勤務先を通じ" },
    label = "お届け先",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "certificate.validity" {
    value = "交付日にかかわらず、どなたも同じ日まで",
    label = "有効期限",
    subject = { "資格確認書" },
    source = book,
    certainty = "policy",
}

attribute "notice.form" {
    value = "そらいろページで見る画面",
    label = "形",
    subject = { "資格情報のお知らせ" },
    channel = "web",
    source = book,
    certainty = "policy",
}

attribute "notice.recipient" {
    value = "加入の登録が済んだすべての方",
    label = "お渡しする方",
    subject = { "資格情報のお知らせ" },
    source = book,
    certainty = "policy",
}

attribute "card.return_to" {
    value = "勤務先の総務の窓口",
    label = "返却先",
    subject = { "健康保険証" },
    source = book,
    certainty = "policy",
}

-- 有効期限は、どなたも同じ日です。
policy "certificate.expiry" {
    fixed = "2029-12-01",
    within = "5Y",
    label = "有効期限",
    subject = { "資格確認書" },
    topic = { "有効期限" },
    source = book,
    certainty = "policy",
}

-- 加入の登録の翌営業日の夕方から、マイナ保険証で受診できます。
policy "join.online" {
    business_days = 1,
    label = "マイナ保険証で受診できる日",
    subject = { "マイナ保険証" },
    topic = { "翌営業日" },
    source = book,
    certainty = "policy",
}

date "page.renewal" {
    first = "2025-07-14",
    label = "そらいろページの刷新",
    subject = { "そらいろページ" },
    topic = { "刷新", "新しくな" },
    source = plan,
    certainty = "policy",
}

date "certificate.web" {
    first = "2025-07-28",
    label = "Webでの閲覧",
    subject = { "資格確認書" },
    topic = { "閲覧", "Webで見られ" },
    source = plan,
    certainty = "policy",
}

period "certificate.old" {
    from = "2024-12-02",
    to = "2025-12-01",
    label = "紙の資格確認書",
    subject = { "紙の資格確認書" },
    topic = { "有効", "期限" },
    source = plan,
    certainty = "policy",
}

date "certificate.extraction" {
    as_of = "2025-10-10",
    label = "対象者の抽出",
    subject = { "対象者", "対象となる方" },
    topic = { "抽出", "基準日", "時点" },
    done = "2025-10-10",
    source = plan,
    certainty = "policy",
}

date "certificate.delivery" {
    first = "2025-11-10",
    planned = true,
    done = "2025-11-10",
    label = "一括の配信",
    subject = { "資格確認書" },
    topic = { "一括の配信", "一括で配信" },
    source = plan,
    certainty = "policy",
}

rule "対象者の抽出は一括の配信より前" {
    before = { "certificate.extraction", "certificate.delivery" },
}

date "form.open" {
    first = "2025-12-22",
    planned = true,
    label = "紙の交付申請書の公開",
    subject = { "申請書" },
    topic = { "公開" },
    source = plan,
    certainty = "policy",
}

date "certificate.second" {
    first = "2026-01-20",
    planned = true,
    label = "2回目の配信",
    subject = { "2回目の配信" },
    topic = { "配信" },
    source = plan,
    certainty = "policy",
}

rule "2回目の配信は一括の配信の後" {
    before = { "certificate.delivery", "certificate.second" },
}

-- ページで ::表{表=documents 題=…} と書くと出る表。key を添えたので、ほかの組合の
-- 比較表と、書類と項目の組ごとに比べられます。
table_ "documents" {
    key = { "書類", "項目" },
    rows = {
        { "書類", "手に入れ方", "見せ方", "有効期限", "返却" },
        { "マイナ保険証", "ご自身で登録", "カードリーダーに置く",
          "電子証明書の期限まで", "不要" },
        { "資格確認書", "申請なしで配信", "画面を見せる",
          "{{ certificate.expiry 2025-11-10 }}", "不要" },
        { "資格情報のお知らせ", "加入の登録の後に配信",
          "マイナンバーカードと一緒に見せる", "なし", "不要" },
    },
}

-- 画面の資格確認書は、返すものがありません。比較表のこの欄だけは、カードの
-- 資格確認書を渡すほかの組合と違います。
variants {
    { "資格確認書", "返却" },
}
