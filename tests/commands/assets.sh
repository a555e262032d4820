# Files beside the pages: what pages show or link to is published as it is, the
# insurer's file in place of the common one; what is no picture is told.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .

# png FILE WIDTH HEIGHT: bytes of a header, with no picture behind it
four() { printf "\\$(printf %o $(($1 >> 24 & 255)))\\$(printf %o $(($1 >> 16 & 255)))\\$(printf %o $(($1 >> 8 & 255)))\\$(printf %o $(($1 & 255)))"; }
png() {
    { printf '\211PNG\r\n\032\n\000\000\000\015IHDR'; four "$2"; four "$3"
      printf '\010\002\000\000\000----\000\000\000\000IDAT----\000\000\000\000IEND----'; } >"$1"
}
page() { printf -- '---\ntitle: 図\npublished: 2025-10-01\nupdated: 2025-11-01\nversion: 第1.0版\n---\n\n%s\n' "$1" >content/hikari/zu.md; }
build() { "$ANNAI" build . --today 2025-11-25 "$@" >log 2>err; }

mkdir content/common/img content/hikari/img
png content/common/img/screen.png 800 500
png content/hikari/img/screen.png 640 400
png content/common/unused.png 10 10
printf '%%PDF-1.4\n%%%%EOF\n' >content/common/form.pdf
printf '<svg/>' >content/common/old.svg
page '![画面](img/screen.png)

[申請書](form.pdf)'
build
cmp content/hikari/img/screen.png out/site/hikari/img/screen.png
cmp content/common/form.pdf out/site/hikari/form.pdf
[ ! -e out/site/hikari/unused.png ]
[ ! -e out/site/hikari/old.svg ]
grep -qF '<img src="img/screen.png" alt="画面" width="640" height="400" />' out/site/hikari/zu.html
grep -qF '（PDF、1KB）' out/site/hikari/zu.html

# nothing changed: the same files; the own file gone: the common one
before=$(stat -c %i:%Y out/site/hikari/img/screen.png)
build
[ "$before" = "$(stat -c %i:%Y out/site/hikari/img/screen.png)" ]
mv content/hikari/img kept
build
cmp content/common/img/screen.png out/site/hikari/img/screen.png
mv kept content/hikari/img
build

# what is shown on another day is published on that day
cp -r out with
page ':::期間 から=2025-12-02
![画面](img/screen.png)
:::'
build
[ ! -e out/site/hikari/img/screen.png ]
build --today 2025-12-02
cmp content/hikari/img/screen.png out/site/hikari/img/screen.png
page '![画面](img/screen.png)

[申請書](form.pdf)'
build
diff -r with out

# refused WORDS: one finding, and what is public stays
refused() {
    rc=0
    timeout 20 "$ANNAI" build . --today 2025-11-25 >log 2>err || rc=$?
    [ $rc = 1 ] || { echo "status $rc, expected 1: $1"; cat err; exit 1; }
    grep -qF -- "$1" err || { echo "missing: $1"; cat err; exit 1; }
    [ "$(grep -c ' error: ' err)" = 1 ] || { cat err; exit 1; }
    diff -r with out
}
shown=content/hikari/img/screen.png
png $shown 23000 23000
refused "$shown: error: PNG画像の縦横が大きすぎます"
png $shown 0 400
refused '幅か高さが0です'
head -c 20 content/common/img/screen.png >$shown
refused "$shown: error: PNG画像が途中で切れています"
printf '\377\330\377\340' >$shown
refused '拡張子と中身が違います（中身はJPEG画像です）'
printf '<html>' >$shown
refused '元のファイルをPNG画像として保存し直し'
truncate -s 0 $shown
refused 'PNG画像の中身がありません'
truncate -s 9M $shown
refused 'ファイルが大きすぎます'
rm $shown && ln -s ../../common/img/screen.png $shown
refused "$shown: error: リンク"
rm $shown && mkfifo $shown
refused "$shown: error: 通常のファイルではありません"
rm $shown && png content/hikari/img/Screen.PNG 640 400
refused 'content/hikari/img/Screen.PNG: error: このファイル名はURLに使えません'
rm content/hikari/img/Screen.PNG && png $shown 640 400
printf '%%PDF-1.4\n' >content/common/form.pdf
refused 'content/common/form.pdf: error: PDFが途中で切れています'
printf '%%PDF-1.4\n%%%%EOF\n' >content/common/form.pdf
cp content/common/form.pdf content/hikari/card-guide.pdf
refused 'content/hikari/card-guide.pdf: error: ページ「card-guide.md」のリーフレットと同じ名前です'
rm content/hikari/card-guide.pdf

page '![画面](img/scren.png)'
refused 'content/hikari/zu.md:8:1: error: 画像「img/scren.png」がありません'
grep -qF 'もしかして「img/screen.png」ですか' err
page '[申請書](from.pdf)'
refused 'リンク先のファイル「from.pdf」がありません'
page '![画面](../../../lua/site.lua)'
refused 'がありません'
page '::図{img/screen.png 説明=画面}

:::図 img/screen.png 説明=画面
1. (120, 5) 外です。
:::'
refused 'content/hikari/zu.md:11:4: error: 「(120, 5)」は図の外です'

# a loose page keeps its picture as it is written
printf '# 図\n\n![画面](img/screen.png)\n' >loose.md
"$ANNAI" render loose.md --today 2025-11-25 -o loose.html
grep -qF '<img src="img/screen.png" alt="画面" />' loose.html
