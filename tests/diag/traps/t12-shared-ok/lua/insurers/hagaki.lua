insurer { name = "はがき健康保険組合" }

attribute "certificate.form" {
    subject = { "資格確認書" },
    label = "形",
    value = "はがき大の紙",
    never = { "プラスチック" },
    source = "試験用",
    certainty = "policy",
}
