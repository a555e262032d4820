-- The insurer that gives the certificate only on application.
attribute "certificate.application" {
    subject = { "資格確認書" },
    topic = { "お渡し", "お送り", "交付", "届", "発行" },
    label = "申請の要否",
    value = "申請が必要",
    unless = { "後期高齢者" },
    never = { "申請がなくても", "申請なし", "申請不要", "自動的に", "自動" },
    source = "試験用",
    certainty = "policy",
}
