# Tables from Excel: every encoding it saves gives the same page; line feeds,
# quotes and merge marks in cells; findings name the cell; nothing outside.
"$ANNAI" new site site >/dev/null 2>&1
page() { # < body
    { printf -- '---\ntitle: 表\nupdated: 2025-11-20\n---\n# 表\n\n'
      cat; } >site/content/common/a.md
}
check() {
    rc=0
    "$ANNAI" check site --today 2025-11-25 --format json >found 2>err || rc=$?
}
said() {
    python3 - "$@" <<'P'
import json, sys
print(sum(all(w in json.dumps(f, ensure_ascii=False) for w in sys.argv[1:])
          for f in json.load(open('found'))))
P
}
cat >rows.csv <<'C'
証類,形,使い方
お知らせ,"いわゆる""お知らせ""です。**1枚**です",<
資格確認書,紙,"・窓口で
・郵送で
{{ card.transition.to }}まで"
マイナ保険証,"カード,またはスマートフォン",^
C
grep -q card.transition site/lua/national.lua
page <<'M'
::表{t.csv 題="証類" 見出し列=1}
M
t=site/content/common/t.csv
build() { # NAME
    "$ANNAI" build site --out "$1" --today 2025-11-25 2>err || { cat err; exit 1; }
    sed -n '/<table>/,/<\/table>/p' "$1/mihon/a.html" >"$1.html"
}
cp rows.csv $t; build utf8
grep -q '<td colspan="2">いわゆる&quot;お知らせ&quot;です。<strong>1枚</strong>です</td>' utf8.html
grep -q '<li>窓口で</li>' utf8.html
grep -q '<td rowspan="2">' utf8.html
grep -q 'カード,またはスマートフォン' utf8.html
grep -q '12月1日' utf8.html
sed 's/$/\r/' rows.csv | iconv -t CP932 >$t; build cp932; cmp utf8.html cp932.html
{ printf '\357\273\277'; sed 's/$/\r/' rows.csv; } >$t; build bom; cmp utf8.html bom.html
{ printf '\377\376'; sed 's/$/\r/' rows.csv | iconv -t UTF-16LE; } >$t
build utf16; cmp utf8.html utf16.html
# what stands in content/data is found by its name, with or without data/
rm $t; cp rows.csv site/content/data/t.csv; build data; cmp utf8.html data.html
page <<'M'
::表{data/t.csv 題="証類" 見出し列=1}
M
build folder; cmp utf8.html folder.html
# the insurer's own file goes before the common one
page <<'M'
::表{t.csv 題="証類" 見出し列=1}
M
mkdir -p site/content/mihon
sed 's/資格確認書/別の紙/' rows.csv >site/content/mihon/t.csv
build own; grep -q '別の紙' own.html; rm site/content/mihon/t.csv
# findings in a cell name the file, its line and the cell in Excel
sed 's/^資格確認書,紙/資格確認書,2025年12月1日（火）/' rows.csv |
    sed 's/$/\r/' | iconv -t CP932 >site/content/data/t.csv
check
[ $rc = 1 ]
[ "$(said weekday-mismatch '"file": "content/data/t.csv"' '"line": 3' セルB3)" = 1 ]
printf '証類,形\n資格確認書\n' >site/content/data/t.csv; check
[ "$(said '"rule": "csv"' A2)" = 1 ]
printf '証類,形\n資格確認書,"5年\n' >site/content/data/t.csv; check
[ "$(said '"rule": "csv"' '引用符')" = 1 ]
printf '証類,\n資格確認書,5年\n' >site/content/data/t.csv; check
printf '証類,<,形\n,a,b\n' >site/content/data/t.csv; check
[ "$(said '"rule": "table"' セルA2 見出しが空です)" = 1 ]
printf '<,形\na,b\n' >site/content/data/t.csv; check
[ "$(said '"rule": "table"' '左にセルがありません' セルA1)" = 1 ]
printf '証類,形\n^,b\n' >site/content/data/t.csv; check
[ "$(said '"rule": "table"' '見出しの行と本文の行')" = 1 ]
# a missing file, one outside, and a link
rm site/content/data/t.csv; check
[ "$(said '"rule": "csv"' 't.csv' 'ファイルがありません')" = 1 ]
for name in ../data/waves.csv /etc/passwd 'C:\t.csv' ''; do
    printf '::表{ファイル="%s" 題="a"}\n' "$name" | page
    check
    [ $rc = 1 ]
    [ "$(said '"rule": "directive"')" = 1 ]
done
page <<'M'
::表{t.csv 題="a"}
M
ln -s /etc/passwd site/content/data/t.csv; check
[ $rc != 0 ]
[ "$(said symlink)" -ge 1 ]
rm site/content/data/t.csv
# a table of the schedule, whole and turned, and one that is not there
cat >>site/lua/national.lua <<'L'
table_ "documents" {
    key = { "証類", "項目" },
    rows = {
        { "証類", "期限", "返却" },
        { "資格確認書", "5年", [[
・勤務先へ
・組合へ]] },
        { "お知らせ", "<", "" },
    },
}
L
page <<'M'
::表{表=documents 題="期限"}

::表{表=documents 題="返却" 列=返却 転置}

::表{表=document 題="返却"}
M
check
[ "$(said unknown-reference documents)" = 1 ]
[ "$(said '"rule"')" = 1 ]
page <<'M'
::表{表=documents 題="期限"}

::表{表=documents 題="返却" 列=返却 転置}
M
build lua
[ "$(grep -c '<li>勤務先へ</li>' lua.html)" = 2 ]
