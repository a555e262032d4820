-- The card's expiry: minors by their age on the day of application.
policy "mynumber.expiry" {
    birthday = 10,
    minor_birthday = 5,
    adult_age = 18,
    label = "有効期限",
    subject = { "マイナンバーカード" },
    topic = { "有効期限" },
    source = "試験用",
    certainty = "official",
}
