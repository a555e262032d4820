-- 全国共通の事実。国の制度で決まっていて、どの組合でも同じ日付です。
--
--   from, to    期間の最初の日と最後の日（どちらの日も含みます）
--   treated_until 有効なものとして扱われる最後の日（有効な期間とは別の事実です）
--   last        その状態だった最後の日（「～まで」の日）
--   first       その状態になった最初の日（「～から」の日）
--   label       呼び名（知らせでは「健康保険証の経過措置」と続けて読まれます）
--   subject     文がこの事実を話題にしていると分かる名詞
--   topic       同じく、動詞や言い回し
--   source      よりどころの文書と日付
--   certainty   law 法令・official 官公署の文書で確認・secondary 複数の解説で確認
--
-- 日付を変えるのはここだけです。本文の {{ … }} はすべて追従し、
-- 手で書かれた日付は annai check が一つずつ指し示します。

date "card.new_issue_end" {
    last = "2024-12-01",
    label = "新規交付の終了",
    subject = { "健康保険証", "保険証" },
    topic = { "新規", "新しく", "発行", "交付" },
    source = "健康保険法施行規則（資格確認書に関する改正、令和6年12月2日施行）",
    certainty = "law",
}

period "card.transition" {
    from = "2024-12-02",
    to = "2025-12-01",
    label = "経過措置",
    subject = { "健康保険証", "保険証", "経過措置" },
    topic = { "使え", "使う", "使い", "使っ", "使わ", "使用", "有効",
              "利用でき", "利用可", "利用いただ", "利用は", "経過措置" },
    source = "健康保険法施行規則の改正の経過措置（令和6年12月2日施行、最長1年）",
    certainty = "law",
}

-- 「有効」と「有効なものとして扱う」は別の事実です。健康保険証が使える日は
-- 延びていません。医療機関が加入を確かめて受け付けてよいとされた期間です。
period "card.treated" {
    from = "2025-12-02",
    treated_until = "2026-03-31",
    label = "暫定的な取扱い",
    subject = { "健康保険証", "保険証", "暫定的な取扱い" },
    topic = { "暫定" },
    source = "厚生労働省 事務連絡（令和7年11月12日）",
    certainty = "secondary",
}

-- この日までに資格がなくなった方は返却し、次の日からは返却せずに廃棄します。
date "card.return" {
    last = "2025-12-01",
    label = "返却",
    subject = { "健康保険証", "保険証" },
    topic = { "返却", "返納", "お返し", "返す" },
    source = "医療保険者の案内（令和7年12月2日以降は返却不要）",
    certainty = "secondary",
}

date "certificate.start" {
    first = "2024-12-02",
    label = "制度の始まり",
    subject = { "資格確認書" },
    topic = { "制度が始", "交付が始", "創設" },
    source = "健康保険法施行規則（資格確認書に関する改正、令和6年12月2日施行）",
    certainty = "law",
}

date "smartphone.start" {
    first = "2025-09-19",
    label = "マイナ保険証への対応",
    subject = { "スマートフォン", "スマホ" },
    topic = { "使え", "使う", "利用でき", "対応", "始ま", "開始" },
    source = "厚生労働省・デジタル庁の案内（令和7年9月19日開始）",
    certainty = "secondary",
}

date "mynumber.adult_age" {
    first = "2022-04-01",
    label = "有効期間を分ける年齢の引下げ",
    subject = { "マイナンバーカード" },
    topic = { "18歳", "20歳" },
    source = "市区町村のマイナンバーカードの案内（令和4年4月1日の成年年齢引下げ）",
    certainty = "official",
}

date "elderly.certificate_end" {
    last = "2026-07-31",
    label = "資格確認書の一律交付",
    subject = { "後期高齢者", "75歳" },
    topic = { "資格確認書", "申請" },
    source = "厚生労働省 通知（令和7年4月3日）",
    certainty = "official",
}

-- 日付のない事実：条件の要る言い方。topic の言葉で言い切った文の近くに、
-- needs のどれかの言葉がないと、注意が出ます。

condition "registration.once" {
    subject = { "利用登録", "登録" },
    topic = { "一度だけ", "更新はいりません", "やり直しはいりません" },
    needs = { "期限が切れ", "失効", "解除" },
    label = "電子証明書の期限が切れたとき",
    source = "市区町村と医療保険者の案内（猶予の期間の後は登録が解除されます）",
    certainty = "official",
}

condition "limit.consent" {
    subject = { "限度額", "高額な診療", "医療費が高額" },
    topic = { "手続きなし", "手続きはいりません", "申請しなくても" },
    needs = { "同意" },
    within = "sentence",
    label = "本人の同意",
    source = "厚生労働省 マイナ保険証の案内（限度額の情報の提供への同意）",
    certainty = "official",
}

-- 誕生日で決まる有効期限。ページでは、発行の日と生年月日を添えて
-- {{ chip.expiry 2021-03-10 生年月日=1980-11-30 }} のように引きます。

policy "mynumber.expiry" {
    birthday = 10,
    minor_birthday = 5,
    adult_age = 18,
    adult_age_from = "2022-04-01",
    adult_age_before = 20,
    label = "有効期限",
    subject = { "マイナンバーカード" },
    topic = { "有効期限" },
    source = "市区町村のマイナンバーカードの案内（令和4年4月1日の成年年齢引下げ）",
    certainty = "official",
}

policy "chip.expiry" {
    birthday = 5,
    label = "有効期限",
    subject = { "電子証明書" },
    topic = { "有効期限" },
    source = "市区町村の電子証明書の案内（発行から5回目の誕生日まで）",
    certainty = "official",
}

policy "chip.renewal" {
    opens = "3M",
    of = "chip.expiry",
    label = "更新の手続きを始められる日",
    subject = { "電子証明書" },
    topic = { "更新" },
    source = "市区町村の電子証明書の案内（3か月前の日の翌日から）",
    certainty = "official",
}

policy "chip.grace" {
    grace = "3M",
    of = "chip.expiry",
    label = "更新しないまま受診できる最後の日",
    subject = { "電子証明書" },
    topic = { "受診" },
    source = "市区町村と医療保険者の案内（有効期限の月の末日から3か月）",
    certainty = "official",
}
