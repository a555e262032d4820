-- すべての部品を載せたページ。tests/browser/run.sh が調べます。
site {
    title = "部品の見本",
    theme = "kihon",
    dates = "wareki",
    insurers = { "mihon" },
}
