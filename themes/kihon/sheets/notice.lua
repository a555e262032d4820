-- 両面のお知らせ：A4 縦の表と裏、ちょうど1枚に収めます。
sheet {
    name = "notice",
    label = "両面のお知らせ",
    also = { "両面" },
    paper = { 210, 297 },
    margins = { 15, 17, 13, 17 },
    size = 11,
    pages = 2,
}
