# What a page says and its leaflet does not, or the other way round, is an
# error of build and check: here a theme that leaves the days of a page out.
"$ANNAI" new site s >/dev/null
cat >s/content/common/paper.md <<'PAGE'
---
title: 紙でも配るご案内
lang: ja
published: 2025-10-01
updated: 2025-11-04
leaflet: true
---
## 使えるもの

健康保険証は、{{ card.transition.to | 和暦 まで }}使えます※1。

:::注記
- ※1 退職した方は、退職の日までです。
:::

| 書類 | いつまで |
|---|---|
| 健康保険証 | {{ card.transition.to | 和暦 }} |
PAGE
"$ANNAI" check s --today 2025-11-10
"$ANNAI" build s --today 2025-11-10 >/dev/null
mkdir -p s/themes && cp -r "$ROOT/themes/kihon" s/themes/kihon
sed -i '/include "days.html"/d' s/themes/kihon/templates/page.html
for command in check build; do
    rc=0
    "$ANNAI" $command s --today 2025-11-10 >out.txt 2>&1 || rc=$?
    cat out.txt
    [ $rc = 1 ]
    grep -q 'paper.md.*「令和7年10月1日」がページにはありません \[html-pdf\]' out.txt
    grep -q 'paper.md.*「令和7年11月4日」がページにはありません \[html-pdf\]' out.txt
    [ "$(grep -c 'paper.md.*error:' out.txt)" = 2 ]
done
# Parts that are declared to be for one of the two are no finding.
rm -r s/themes
cat >>s/content/common/paper.md <<'PAGE'

:::だけ{web}
画面には、2025年11月20日に新しい表を載せます。
:::

:::だけ{print}
この紙は、2025年11月21日に配ります。
:::
PAGE
"$ANNAI" check s --today 2025-11-10 >out.txt 2>&1 || true
! grep -q 'html-pdf' out.txt
