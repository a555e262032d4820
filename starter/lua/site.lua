-- サイト全体の設定。
-- dates は日付の書き方: wareki（令和7年12月1日）、seireki（2025年12月1日）、
-- both（令和7年（2025年）12月1日）のどれか。
-- insurers の名前ごとに、lua/insurers/名前.lua を一つ置きます。
site {
    title = "健康保険証の切り替えのご案内",
    theme = "kihon",
    dates = "wareki",
    insurers = { "mihon" },
}
