-- 二つ折り：A4 横を真ん中で折ると、A5 の4面になります。
-- 表は裏表紙と表紙、裏は見開きです。折り目から文字まで11mm空けます。
sheet {
    name = "bifold",
    label = "二つ折り",
    also = { "2つ折り", "futatsuori" },
    paper = { 297, 210 },
    panels = { { 148.5, 148.5 }, { 148.5, 148.5 } },
    order = { { 4, 1 }, { 2, 3 } },
    margins = { 12, 11, 10, 11 },
    size = 10.5,
    numbers = "panel",
    footer = "last",
    cover = true,
}
