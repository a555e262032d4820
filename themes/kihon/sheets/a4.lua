-- A4 縦。ページの数に限りはありません。
sheet {
    name = "a4",
    label = "A4",
    also = { "A4縦" },
    paper = { 210, 297 },          -- 幅、高さ（mm）
    margins = { 17, 18, 15, 18 },  -- 上、右、下、左（mm）
}
