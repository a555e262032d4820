#!/bin/sh
# Builds the sample site in different folders, time zones, locales, umasks and
# numbers of workers, and compares every byte. Usage: tests/repeat.sh ANNAI
set -eu
annai=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
root=$(cd "$(dirname "$0")/.." && pwd)
t=$(mktemp -d)
trap 'rm -rf "$t"' EXIT
site() { # a copy whose files were made in another order
    mkdir -p "$1"
    (cd "$root" && find lua content themes -type f | sort $2 |
        tar -cf - -T -) | tar -C "$1" -xf -
}
# leaflets PLACE: pictures, readings, a letter and a deck, files in any order
leaflets() {
    head='---\ntitle: %s\nupdated: 2025-11-01\npublished: 2025-10-01\nversion: 第1.0版\nleaflet: %s\n---\n\n%s\n'
    page() { printf -- "$head" "$@"; }
    cd "$1/content/hikari"
    page 絵 a5 '![色](colour.jpg) ![灰色](grey.jpg)と![印](icon.png)

:::図 clear.png 説明="丸が一つある" 題="丸の図（見本）"
1. (50, 50) まん中です。
:::' >zz-pictures.md
    page 読み '{ sheet: trifold, size: 9 }' '{漢字|かんじ}の**読み**と{証|しょう}です。

::QR{https://www.example.jp/ 言葉=見本}' >zz-ruby.md
    page 手紙 '{ sheet: a4, size: 12 }' ':::宛名 封筒=長3
見本 花子 様
:::

本文です。' >zz-letter.md
    page 発表 slides '::目次

## 一 {#one}

P{{ #two | ページ }}へ

## 二 {#two}

おわり' >zz-deck.md
    for f in $(ls $2 "$root/tests/pictures"); do
        cp "$root/tests/pictures/$f" .
    done
}
site "$t/one" -r
(leaflets "$t/one" -r)
site "$t/another/folder" ""
(leaflets "$t/another/folder" "")
export SOURCE_DATE_EPOCH=1764000000
(cd "$t/one" && TZ=UTC LC_ALL=C umask 022 &&
    "$annai" build . --out "$t/a" --jobs 1 2>/dev/null)
(cd / && export TZ=Pacific/Kiritimati LC_ALL=ja_JP.UTF-8 HOME=/nonexistent &&
    umask 077 && "$annai" build "$t/another/folder" --out "$t/b" --jobs 2 \
    2>/dev/null)
(cd "$t/one" && export TZ=America/New_York &&
    "$annai" build . --out "$t/c" --jobs 7 2>/dev/null)
for made in pictures ruby letter deck; do
    [ -s "$t/a/hikari/zz-$made.pdf" ] # that leaflets are among what is compared
done
diff -r "$t/a" "$t/b"
diff -r "$t/a" "$t/c"
echo "repeat: $(find "$t/a" -type f | wc -l) files, every byte the same"
