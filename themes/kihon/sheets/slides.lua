-- スライド：画面に映すことも、A4 横に刷ることもできる大きな文字のページ。
-- 「## 」の見出しごとに新しいページになり、その見出しがページの題になります。
sheet {
    name = "slides",
    label = "スライド",
    paper = { 297, 210 },
    margins = { 13, 17, 10, 17 },
    size = 15,
    cover = true,
    sections = true,
}
