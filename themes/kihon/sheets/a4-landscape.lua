-- A4 横。列の多い表のあるページに。
sheet {
    name = "a4-landscape",
    label = "A4横",
    also = { "a4-yoko" },
    paper = { 297, 210 },
    margins = { 14, 18, 12, 18 },
}
