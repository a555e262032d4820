site {
    title = "部品の試験",
    insurers = { "mihon" },
}
