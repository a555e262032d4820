# check, dates and render on files that belong to no site.
cp "$ROOT/tests/diag/facts.lua" .
printf '<!DOCTYPE html><title>x</title><script>12月31日まで</script><p>健康保険証は<b>2025年12月2日</b>まで使えます&#12290;</p>\n' >old.html
rc=0; "$ANNAI" check old.html --facts facts.lua --format json >found.json 2>err || rc=$?
[ $rc = 1 ]
grep -q boundary-off-by-one found.json
printf '健康保険証は2025年12月1日まで使えます。\n' >good.txt
"$ANNAI" check good.txt --facts facts.lua 2>err
printf '2025年12月1日まで\n' | "$ANNAI" dates --format jsonl - | grep -q '"until-inclusive"'
printf '# 見出し\n\n{{ card.transition.to | 和暦 まで }}使えます。\n' >page.md
"$ANNAI" render page.md --facts facts.lua -o page.html 2>err
grep -q '令和7年12月1日まで' page.html
"$ANNAI" render page.md --facts facts.lua --format pdf -o page.pdf 2>err
pdftotext page.pdf - | grep -q '令和7年12月1日まで使えます。'
qpdf --check page.pdf >/dev/null
rc=0; "$ANNAI" render page.md 2>err || rc=$?
[ $rc = 1 ]
grep -q unknown-reference err
# A loose page's own headings are known: a link to none of them is told.
printf '## 使い方\n\n[使い方の説明](#使い方)と[手続きの説明](#手続き)。\n' >own.md
rc=0; "$ANNAI" render own.md -o own.html 2>err || rc=$?
[ $rc = 1 ] && [ ! -e own.html ]
[ "$(grep -c 'error:' err)" = 1 ]
grep -q 'own.md:3:.*「#手続き」という見出しはありません \[broken-link\]' err
