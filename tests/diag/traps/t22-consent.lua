-- What is left out after consent is told with the consent, in every document.
condition "limit.consent" {
    subject = { "限度額適用認定証" },
    topic = { "いりません", "不要", "省略", "提出しなくても", "なくても" },
    needs = { "同意" },
    within = "sentence",
    label = "本人の同意",
    source = "試験用",
    certainty = "official",
}
