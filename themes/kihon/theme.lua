-- 基本（きほん）: the first theme. Colours and fonts; structure is in
-- templates/, looks are in css/. Contrast of ink and accent on paper is at
-- least 7:1; keep it at 4.5:1 or more when you change them.
theme {
    name = "kihon",
    ink = "#1a1a1c",
    accent = "#00468b",
    paper = "#ffffff",
    fonts = {
        family = "BIZ UDPGothic",
        regular = "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf",
        bold = "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Bold.ttf",
    },
}
