-- ひかり電機健康保険組合（見本）の決めごと。組合も日程も実在しません。
-- 全国共通の日付は lua/national.lua にあり、ここでは上書きしません。

insurer {
    name = "ひかり電機健康保険組合",
    short = "ひかり健保",
    base_url = "https://hikari-kenpo.example.jp/",
    notice = "これは見本です。実在する組合ではありません。"
        .. "制度の日付は国の制度と同じですが、発送日などは架空です。",
    contact = {
        department = "適用課",
        phone = "03-0000-0000",
        address = "〒000-0000 東京都見本区ひかり台1丁目2番3号",
        days = "平日",
        time = "9時から17時まで",
        closed = "土日祝日、12月29日から1月3日まで",
    },
}

-- 資格確認書の一斉発送：対象者を抽出し、それから地域ごとに発送します。

date "certificate.extraction" {
    as_of = "2025-07-31",
    label = "抽出",
    subject = { "対象者", "対象となる方" },
    topic = { "抽出", "基準日", "時点" },
    source = "ひかり電機健康保険組合 発送計画（見本）",
    certainty = "policy",
}

-- 同じ対象者を、ご家族には加入した日で、事業主には決定の日で案内します。
-- 令和6年11月29日は、健康保険証の新しい発行が終わる前の最後の営業日です。
date "certificate.target" {
    last = "2024-11-30",
    variants = { member = "2024-11-30", employer = "2024-11-29" },
    label = "一斉発送の対象となる加入",
    subject = { "一斉発送の対象" },
    topic = { "加入", "決定" },
    source = "ひかり電機健康保険組合 発送計画（見本）",
    certainty = "policy",
}

waves "certificate.mailing" {
    csv = "data/waves.csv",
    label = "一斉発送の予定",
    subject = { "資格確認書" },
    topic = { "発送", "一斉" },
    source = "ひかり電機健康保険組合 発送計画（見本）",
    certainty = "policy",
}

rule "対象者の抽出は発送より前" {
    before = { "certificate.extraction", "certificate.mailing" },
}

date "certificate.inquiry" {
    first = "2025-11-28",
    label = "未着のお問い合わせの受付",
    subject = { "資格確認書" },
    topic = { "届いていない", "届かない", "届かなかった" },
    source = "ひかり電機健康保険組合 発送計画（見本）",
    certainty = "policy",
}

rule "お問い合わせの受付は発送の後" {
    before = { "certificate.mailing", "certificate.inquiry" },
}

-- 日付のない事実：形、お渡しする方、届け方。
--
--   value   ページに {{ certificate.form }} と書くと出る言葉
--   says    同じことを言う、ほかの言葉（never の言葉を含むときに書きます）
--   never   食い違う言葉（subject を話題にした文にあると誤りになります）
--   unless  別の場合の話だと分かる言葉
--   channel 届け方: web（Webで見る）か post（郵便で届く）

attribute "certificate.form" {
    value = "うすい緑色のプラスチックのカード",
    never = { "紙", "はがき", "A4判", "PDF" },
    label = "形",
    subject = { "資格確認書" },
    source = "ひかり電機健康保険組合 資格確認書取扱要領（見本）",
    certainty = "policy",
}

attribute "certificate.route" {
    value = "ご自宅への郵送（特定記録）",
    never = { "勤務先", "会社", "事業所" },
    unless = { "宛先不明" },
    label = "お届け先",
    subject = { "資格確認書" },
    topic = { "お届け", "お送り", "お渡し", "発送", "郵送", "届き" },
    source = "ひかり電機健康保険組合 発送計画（見本）",
    certainty = "policy",
}

attribute "notice.form" {
    value = "A4判の紙",
    never = { "プラスチック", "はがき" },
    label = "形",
    subject = { "資格情報のお知らせ" },
    channel = "post",
    source = "ひかり電機健康保険組合 資格確認書取扱要領（見本）",
    certainty = "policy",
}

attribute "notice.recipient" {
    value = "マイナ保険証をお持ちの方",
    never = { "全員", "すべての方", "マイナ保険証をお持ちでない方" },
    label = "お渡しする方",
    subject = { "資格情報のお知らせ" },
    topic = { "お届け", "お送り", "お渡し", "届", "お持ちの方" },
    source = "ひかり電機健康保険組合 資格確認書取扱要領（見本）",
    certainty = "policy",
}

attribute "certificate.validity" {
    value = "交付日から5年以内で、最後に来る7月31日まで",
    label = "有効期限",
    subject = { "資格確認書" },
    source = "ひかり電機健康保険組合 資格確認書取扱要領（見本）",
    certainty = "policy",
}

attribute "card.return_to" {
    value = "勤務先の担当課",
    label = "返却先",
    subject = { "健康保険証" },
    source = "ひかり電機健康保険組合 資格確認書取扱要領（見本）",
    certainty = "policy",
}

-- 有効期限は、交付日から5年以内で最後の7月31日です。
policy "certificate.expiry" {
    anchor = "07-31",
    within = "5Y",
    label = "有効期限",
    subject = { "資格確認書" },
    topic = { "有効期限" },
    source = "ひかり電機健康保険組合 資格確認書取扱要領（見本）",
    certainty = "policy",
}

date "certificate.bulk_expiry" {
    last = "2030-07-31",
    label = "有効期限",
    subject = { "一斉発送分" },
    topic = { "有効" },
    source = "ひかり電機健康保険組合 資格確認書取扱要領（見本）",
    certainty = "policy",
}

period "notice.mailing" {
    from = "2025-02-03",
    to = "2025-02-14",
    label = "送付",
    subject = { "資格情報のお知らせ" },
    topic = { "送付", "お送り", "発送" },
    source = "ひかり電機健康保険組合 発送計画（見本）",
    certainty = "policy",
}

period "help.extended" {
    from = "2025-11-25",
    to = "2025-12-12",
    label = "受付時間の延長",
    subject = { "電話" },
    topic = { "延長" },
    source = "ひかり電機健康保険組合 お知らせ（見本）",
    certainty = "policy",
}

period "office.year_end" {
    from = "2025-12-29",
    to = "2026-01-03",
    label = "休業",
    subject = { "年末年始" },
    topic = { "休業", "休み" },
    source = "ひかり電機健康保険組合 就業規則（見本）",
    certainty = "policy",
}

-- 組合で決めた検査。ページに書かれた電話番号は、上の contact か、国の窓口の
-- 番号でなければなりません。site で見られるものは man ./annai.1 にあります。
check "電話番号は連絡先のとおり" (function (site)
    local known = { ["0120-95-0178"] = true }
    if site.insurer then
        known[site.insurer.phone] = true
    end
    for _, page in ipairs(site.pages) do
        for number in page.text:gmatch("0%d+%-%d+%-%d%d%d%d") do
            if not known[number] then
                report(page, "電話番号 " .. number .. " は連絡先にありません", {
                    text = number,
                    hint = "番号を直すか、lua の contact を直してください",
                })
            end
        end
    end
end)
