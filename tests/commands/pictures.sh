# Pictures in leaflets: each file is embedded once, as it is where it is a JPEG;
# what cannot be shown is told with its line, and no PDF is made.
cp "$ROOT"/tests/pictures/* .
render() { "$ANNAI" render page.md --format pdf --today 2025-11-28 -o "${1:-page.pdf}"; }

cat >page.md <<'EOF'
---
title: 画像
---

![色](colour.jpg)
![灰色](grey.jpg)

文の前![横](turned.jpg)文のうしろ

:::図 clear.png 説明="丸が一つある" 題="丸の図（見本）"
1. (50, 50) まん中です。
:::

| 表 | 画像 |
|---|---|
| 色 | ![色](colour.jpg) |
EOF
render
render other.pdf
cmp page.pdf other.pdf
qpdf --check page.pdf >log
grep -q 'No syntax or stream encoding errors' log
pdfimages -list page.pdf | awk 'NR > 2 { print $3, $4 "x" $5, $6, $9, $10 }' >images
cat >wanted <<'EOF'
image 48x32 rgb jpeg no
image 48x32 gray jpeg no
image 32x48 rgb jpeg no
image 48x32 rgb image no
smask 48x32 gray image no
image 48x32 rgb jpeg no
EOF
sort images >a; sort wanted | diff - a
[ "$(pdfimages -list page.pdf | awk 'NR > 2 { print $11 }' | sort -u | wc -l)" = 4 ]
# the JPEG's own bytes
pdfimages -all page.pdf got
for f in got-*.jpg; do
    cmp -s $f colour.jpg || cmp -s $f grey.jpg || cmp $f turned.jpg
done
pdftotext page.pdf - >text
grep -qx '文の前' text
grep -qx '文のうしろ' text
grep -q 'まん中です。' text
if grep -q '［図' text; then exit 1; fi

# A picture is as large as on a screen: 48 pixels are 36 points.
"$ANNAI" render page.md --format sheets --today 2025-11-28 >sheet
grep -c '^1 picture from' sheet | grep -qx 5
awk '/ picture from/ { w = $7 - $4; h = $8 - $5
    if (!((w > 35.7 && w < 36.3 && h > 23.7 && h < 24.3))) exit 1 }' sheet

# A small picture stands in its line, and readers go on behind it.
printf -- '---\ntitle: 画像\n---\n\n「![印](icon.png)」と![印](icon.png)![印](icon.png)を選びます。\n' >page.md
render icon.pdf
pdftotext icon.pdf text
grep -q '^「 *」と *を選びます。$' text

# refused WORDS: one finding, and no PDF
refused() {
    rc=0
    printf -- '---\ntitle: 画像\n---\n\nはじめ\n\n%s\n' "$page" >page.md
    rm -f none.pdf
    timeout 20 "$ANNAI" render page.md --format pdf -o none.pdf 2>err || rc=$?
    [ $rc = 1 ] || { echo "status $rc, expected 1: $1"; cat err; exit 1; }
    grep -qF -- "$1" err || { echo "missing: $1"; cat err; exit 1; }
    [ "$(grep -c ' error: ' err)" = 1 ] || { cat err; exit 1; }
    [ ! -e none.pdf ]
}
page='![色](inks.jpg)'
refused 'page.md:7:1: error: 「inks.jpg」はCMYKのJPEG'
page='![色](https://www.example.jp/a.png)'
refused 'page.md:7:1: error: 「https://www.example.jp/a.png」はリーフレットに入れられません'
page='![色](../colour.jpg)'
refused '../colour.jpg'
page='![色](none.png)'
refused 'page.md:7:1: error: 画像「none.png」がありません'
head -c 300 colour.jpg >cut.jpg
page='![色](cut.jpg)'
refused 'cut.jpg: error: JPEG画像が途中で切れています'
# a PNG whole by its headers, whose pixels are none
{ head -c 60 clear.png; head -c 40 /dev/zero; tail -c +101 clear.png; } >bad.png
page='![色](bad.png)'
refused 'page.md:7:1: error: 画像「bad.png」を開けません'

# four BYTES, png FILE WIDTH HEIGHT: a header with nothing behind it
four() { printf "\\$(printf %o $(($1 >> 24 & 255)))\\$(printf %o $(($1 >> 16 & 255)))\\$(printf %o $(($1 >> 8 & 255)))\\$(printf %o $(($1 & 255)))"; }
png() {
    { printf '\211PNG\r\n\032\n\000\000\000\015IHDR'; four "$2"; four "$3"
      printf '\010\002\000\000\000----\000\000\000\000IDAT----\000\000\000\000IEND----'; } >"$1"
}
png bomb.png 23000 23000
page='![色](bomb.png)'
refused 'bomb.png: error: PNG画像の縦横が大きすぎます'
png one.png 6000 4000
png two.png 6000 4000
page='![一](one.png)
![二](two.png)'
refused 'page.md:8:1: error: リーフレットの画像が合わせて4,000万画素を超えます'

# the same in a site: the leaflet fails, and nothing is published
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
printf -- '---\ntitle: 図\npublished: 2025-10-01\nupdated: 2025-11-01\nversion: 第1.0版\nleaflet: true\n---\n\n%s\n' \
    '![色](colour.jpg)' >content/hikari/zu.md
cp colour.jpg content/hikari/
"$ANNAI" build . --today 2025-11-25 --insurer hikari
pdfimages -list out/site/hikari/zu.pdf | grep -q ' jpeg '
cp inks.jpg content/hikari/colour.jpg
rc=0
"$ANNAI" build . --today 2025-11-25 --insurer hikari 2>err || rc=$?
[ $rc = 1 ]
grep -qF 'content/hikari/zu.md:9:1: error: 「content/hikari/colour.jpg」はCMYKのJPEG' err
