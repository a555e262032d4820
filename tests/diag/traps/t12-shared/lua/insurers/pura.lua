insurer { name = "プラ健康保険組合" }

attribute "certificate.form" {
    subject = { "資格確認書" },
    label = "形",
    value = "プラスチックのカード",
    never = { "紙", "はがき" },
    source = "試験用",
    certainty = "policy",
}
