# 名簿: 137 people of an Excel file (CP932) are three sheets of paper, numbered
# 1 to 60 each. No row of the file comes into anything that a site publishes,
# nor into a web page made of the page alone.
head_row='番号,被保険者氏名,対象者氏名,住所'
{
    printf '%s\r\n' "$head_row"
    n=0
    while [ $n -lt 137 ]; do
        printf '%d,漢字 太郎,"名簿 花""子%d",見本市%d\r\n' $((1000 + n)) $n $n
        n=$((n + 1))
    done
} | iconv -f UTF-8 -t CP932 >meibo.csv
cat >page.md <<'EOF'
---
title: 対象者の一覧
updated: 2025-11-01
---

::名簿{meibo.csv 題="対象者一覧表" 列="番号、被保険者氏名、対象者氏名"}
EOF
"$ANNAI" render page.md --format pdf --today 2025-11-28 -o page.pdf
qpdf --check page.pdf | grep -q 'No syntax or stream encoding errors'
[ "$(pdfinfo page.pdf | awk '/^Pages/ { print $2 }')" = 3 ]
pdftotext -layout page.pdf text
[ "$(grep -o '漢字 *太郎' text | wc -l)" = 137 ]
[ "$(grep -o '名簿 *花"子' text | wc -l)" = 137 ]
if grep -q '見本市' text; then exit 1; fi # a column that was not asked for
grep -q '3枚中3枚め' text
# each sheet has the numbers 1 to 60
"$ANNAI" render page.md --format sheets --today 2025-11-28 >sheets
for page in 1 2 3; do
    [ "$(grep "^$page .*regular | " sheets | sed 's/.* | //; s/¦/\n/g' | grep -xc '60')" = 1 ]
done
# no web page says a word of it, nor does the list of dates
"$ANNAI" render page.md --format html --today 2025-11-28 >page.html
if grep -q '漢字\|名簿 花\|1001' page.html; then exit 1; fi
"$ANNAI" check page.md --facts "$ROOT"/lua/national.lua --today 2025-11-28 --format json >found
if grep -q '漢字' found; then exit 1; fi

# without a file, and with one that has no rows, the rows are empty
sed -i 's/meibo.csv //' page.md
"$ANNAI" render page.md --format pdf --today 2025-11-28 -o empty.pdf
[ "$(pdfinfo empty.pdf | awk '/^Pages/ { print $2 }')" = 1 ]
pdftotext empty.pdf text
grep -qx '60' text

# in a site the file is not even opened: the leaflet has empty rows
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
cp meibo.csv content/hikari/
printf -- '---\ntitle: 一覧\npublished: 2025-10-01\nupdated: 2025-11-01\nversion: 第1.0版\nleaflet: true\n---\n\n本文\n\n%s\n' \
    '::名簿{meibo.csv 題="対象者一覧表" 列="番号、被保険者氏名、対象者氏名"}' >content/hikari/list.md
"$ANNAI" build . --today 2025-11-25 --insurer hikari
[ ! -e out/site/hikari/meibo.csv ]
if grep -rlq '漢字 太郎\|名簿 花' out/site; then exit 1; fi
pdftotext out/site/hikari/list.pdf text
grep -qx '60' text
grep -qx '対象者氏名' text
if grep -q '漢字\|1001' text; then exit 1; fi
# broken or gone, it is no concern of the site
printf '"' >content/hikari/meibo.csv
"$ANNAI" build . --today 2025-11-25 --insurer hikari
rm content/hikari/meibo.csv
"$ANNAI" build . --today 2025-11-25 --insurer hikari

# refused WORDS: what is wrong with the file is told with its Excel cell
refused() {
    rc=0
    printf '%s\n' '::名簿{list.csv 列="番号、氏名"}' >list.md
    "$ANNAI" render list.md --format pdf -o none.pdf 2>err || rc=$?
    [ $rc = 1 ] || { echo "status $rc: $1"; cat err; exit 1; }
    grep -qF -- "$1" err || { echo "missing: $1"; cat err; exit 1; }
    [ ! -e none.pdf ]
}
printf '番号,名前\n1,見本 太郎\n' >list.csv
refused 'list.md:1:18: error: CSVの1行目に「氏名」という列がありません'
printf '番号,氏名\n1,見本 太郎,余り\n' >list.csv
refused 'list.csv:2'
printf '番号,氏名\n1,見本 😀\n' >list.csv
refused 'ExcelではセルB2です'
printf '番号,氏名\n1,寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子\n' >list.csv
refused 'ExcelではセルB2です'
refused '名簿の欄'
