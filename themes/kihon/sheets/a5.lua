-- A5 縦。封筒に同封する小さなご案内に。
sheet {
    name = "a5",
    label = "A5",
    paper = { 148, 210 },
    margins = { 12, 12, 10, 12 },
    size = 10.5,
}
