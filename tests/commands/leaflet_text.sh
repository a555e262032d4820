# render --format text reads a composed leaflet back: its dates are those of
# the page, and annai dates takes it.
cat >page.md <<'PAGE'
---
title: 見本のお知らせ
lang: ja
leaflet: true
---
## いつまで

古い保険証が使えるのは、2025年12月1日までです。発送は令和7年9月8日から順に行います。
PAGE
"$ANNAI" render page.md --format text >text
grep -qx '古い保険証が使えるのは、2025年12月1日までです。発送は令和7年9月8日から順に行います。' text
"$ANNAI" render page.md --format text | "$ANNAI" dates --format jsonl - >found
[ "$(wc -l <found)" = 2 ]
grep -q '"value": *"2025-12-01"' found
grep -q '"value": *"2025-09-08"' found
