-- サイト全体の設定。日付の書き方 dates は wareki（令和7年12月1日）か
-- seireki（2025年12月1日）か both（令和7年（2025年）12月1日）。
site {
    title = "健康保険証の切り替えのご案内",
    theme = "kihon",
    dates = "wareki",
    insurers = { "hikari", "kaede", "shirakaba", "sorairo", "tsubame" },
}
