period "card.transition" {
    from = "2024-12-02",
    to = "2025-12-01",
    label = "経過措置",
    subject = { "健康保険証", "保険証" },
    topic = { "使え", "使用" },
    source = "見本",
    certainty = "law",
}

check "経過措置の終わりは引用で書く" (function (site)
    local id = "card.transition"
    for _, m in ipairs(site.mentions) do
        if m.judged == id and m.to == site.facts[id].to then
            report(m, "「" .. m.text .. "」が手で書かれています")
        end
    end
end)

check "旧い呼び名" (function (site)
    for _, page in ipairs(site.pages) do
        if page.text:find("紙の保険証", 1, true) then
            report(page, "「紙の保険証」は使わない呼び名です",
                { text = "紙の保険証", level = "warning" })
        end
    end
end)
