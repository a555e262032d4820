# Forms of paper: a deck's contents and page references give the pages that the
# PDF has, a page asks for its paper, and the same input makes the same bytes.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
"$ANNAI" build . --insurer tsubame --out one --today 2025-11-25 >/dev/null
"$ANNAI" build . --insurer tsubame --out two --today 2025-11-25 >/dev/null
cmp one/tsubame/guide.pdf two/tsubame/guide.pdf
pages=$(pdfinfo one/tsubame/guide.pdf | sed -n 's/^Pages: *//p')
[ "$pages" = 17 ]
for n in $(seq "$pages"); do
    pdftotext -raw -f "$n" -l "$n" one/tsubame/guide.pdf $n.txt
    grep -q "ページ $n/17\$" $n.txt
done
# A heading is where it stands without つづき.
page_of() {
    for n in $(seq 2 "$pages"); do
        if grep -qxF "$1" $n.txt; then
            echo "$n"
            return
        fi
    done
    echo none
}
sed -n '/^目次$/,/^お願い/{/ [0-9]*$/p;}' 1.txt >contents
[ "$(wc -l <contents)" = "$(sed '/^:::条件/,/^:::$/d' content/tsubame/guide.md |
    grep -c '^###* ')" ]
while read -r line; do
    [ "$(page_of "${line% *}")" = "${line##* }" ] ||
        { echo "contents: $line"; exit 1; }
done <contents
sed -n 's/^###* \(.*\) {#\(.*\)}$/\2 \1/p' content/tsubame/guide.md >ids
grep -o '{{ #[a-z]* | ページ }}' content/tsubame/guide.md |
    sed 's/{{ #\([a-z]*\) .*/\1/' | while read -r id; do
        page_of "$(sed -n "s/^$id //p" ids)"
    done | sed 's/^/P/' | sort >wanted
cat $(seq -f '%g.txt' "$pages") | grep -o 'P[0-9][0-9]*' | sort >given
diff wanted given
[ -s given ]
# A page may not ask for paper that the theme does not have.
sed -i 's/^leaflet: .*/leaflet: 四つ折り/' content/tsubame/release.md
! "$ANNAI" check . --insurer tsubame --today 2025-11-25 >said 2>&1
grep -q 'release.md:9:10: error: 「四つ折り」という用紙はありません' said
grep -q 'もしかして「二つ折り」' said
grep -q 'a4（A4）、.*、trifold（三つ折り）' said
# Nor for less than its text needs, nor for paper that does not add up.
sed -i 's/^leaflet: .*/leaflet: { sheet: 三つ折り, columns: 2 }/' \
    content/tsubame/release.md
! "$ANNAI" check . --insurer tsubame --today 2025-11-25 2>said >&2
grep -q '折る用紙（三つ折り）の面は、段に分けられません' said
sed -i 's/^leaflet: .*/leaflet: { sheet: a5, columns: 4 }/' \
    content/tsubame/release.md
! "$ANNAI" check . --insurer tsubame --today 2025-11-25 2>said >&2
grep -q '4段では、1段の幅が25mmしかありません（30mmは要ります）' said
sed -i 's/^leaflet: .*/leaflet: 三つ折り/' content/tsubame/release.md
sed 's/100, 97 } }/100, 99 } }/' "$ROOT/themes/kihon/sheets/trifold.lua" \
    >themes/kihon/sheets/trifold.lua
! "$ANNAI" check . --insurer tsubame --today 2025-11-25 2>said >&2
grep -q 'trifold.lua:.*裏の面の幅は合わせて299mmで、紙の幅297mmより2mm大きく' said
rm themes/kihon/sheets/trifold.lua
for i in $(seq 150); do
    printf '\nご不明な点は、窓口へお尋ねください。\n'
done >>content/tsubame/release.md
! "$ANNAI" build . --insurer tsubame --out two --today 2025-11-25 >said 2>&1
grep -q 'release.md:[0-9]*:1: error: 「三つ折り」（6面）に収まりません。ここから後ろの高さ[0-9]*mmの分' said
# A loose page has the paper it asks for, without any site.
cp "$ROOT/tests/layout/sheet.md" loose.md
sed -i 's/FORM/スライド/' loose.md
(mkdir alone && cd alone &&
    "$ANNAI" render ../loose.md --format pdf --today 2025-11-28 -o loose.pdf &&
    pdfinfo loose.pdf | grep -q 'Page size: *841.89 x 595.276')
# A theme may have forms of its own, under the names of their files.
cat >themes/kihon/sheets/hagaki.lua <<'L'
sheet { name = "hagaki", label = "はがき", also = "葉書", size = 9,
    paper = { 100, 148 }, margins = { 8, 8, 8, 8 } }
L
printf -- '---\ntitle: お知らせ\nupdated: 2025-11-20\nleaflet: 葉書\n---\n\n本文です。\n' \
    >themes/card.md
"$ANNAI" render themes/card.md --theme themes/kihon --format pdf -o card.pdf
pdfinfo card.pdf | grep -q 'Page size: *283.465 x 419.528'
sed -i 's/"hagaki"/"postcard"/' themes/kihon/sheets/hagaki.lua
! "$ANNAI" render themes/card.md --theme themes/kihon --format pdf -o no.pdf 2>said
grep -q 'hagaki.lua:1:.*用紙の名前「postcard」がファイルの名前「hagaki.lua」と違います' said
