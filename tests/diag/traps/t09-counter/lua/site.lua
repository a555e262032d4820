site {
    title = "書き方の試験",
    insurers = { "mihon" },
    rules = { "notation-mix" },
}
