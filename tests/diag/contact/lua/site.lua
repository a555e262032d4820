site {
    title = "連絡先の試験",
    insurers = { "mihon" },
    rules = { "notation-mix" },
}
