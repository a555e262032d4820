site {
    title = "書き方の試験",
    insurers = { "mihon" },
}
