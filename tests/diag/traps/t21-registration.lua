-- Registering lasts until the electronic certificate has lapsed for long.
condition "registration.once" {
    subject = { "利用登録" },
    topic = { "一度", "更新は不要", "更新はいりません", "やり直しはいりません",
              "手続きは不要" },
    needs = { "失効", "期限が切れ", "もう一度登録" },
    label = "電子証明書が失効したとき",
    source = "試験用",
    certainty = "official",
}
