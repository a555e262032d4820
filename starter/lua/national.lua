-- 全国共通の事実。日付はここに一度だけ書き、ページからは
-- {{ card.transition.to }} のように名前で呼び出します。
--
--   from, to    期間の最初の日と最後の日（どちらもその日を含みます）
--   last        その状態だった最後の日
--   subject     何の話か（文に出てくる名詞）
--   topic       どうなるのか（文に出てくる言葉）
--   certainty   law は法令で確かめた日付、policy は組合の決めごと

date "card.new_issue_end" {
    last = "2024-12-01",
    label = "健康保険証の新規発行の終了",
    subject = { "健康保険証", "保険証" },
    topic = { "新規", "新しく", "発行", "交付" },
    source = "健康保険法施行規則（令和6年12月2日施行の改正）",
    certainty = "law",
}

period "card.transition" {
    from = "2024-12-02",
    to = "2025-12-01",
    label = "健康保険証の経過措置",
    subject = { "健康保険証", "保険証", "経過措置" },
    topic = { "使え", "使う", "使用", "有効", "経過措置" },
    source = "健康保険法施行規則の改正の経過措置（最長1年）",
    certainty = "law",
}

date "card.return" {
    last = "2025-12-01",
    label = "健康保険証を返す最後の日",
    subject = { "健康保険証", "保険証" },
    topic = { "返却", "返納", "お返し", "返す" },
    source = "医療保険者の案内（令和7年12月2日以降は返却不要）",
    certainty = "secondary",
}
