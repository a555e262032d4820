-- 三つ折り（巻き三つ折り）：内側に折り込む面は、つかえないように3mm狭く
-- します。表は折り込む面、裏表紙、表紙。裏は左から順に読みます。
-- 長形3号の封筒に入ります。
sheet {
    name = "trifold",
    label = "三つ折り",
    also = { "3つ折り", "mitsuori" },
    paper = { 297, 210 },
    panels = { { 97, 100, 100 }, { 100, 100, 97 } },
    order = { { 5, 6, 1 }, { 2, 3, 4 } },
    margins = { 11, 8, 9, 8 },
    size = 10.5,
    numbers = "panel",
    footer = "last",
    cover = true,
}
