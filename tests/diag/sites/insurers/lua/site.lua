site {
    title = "ご案内",
    insurers = { "asahi", "yuhi" },
}
