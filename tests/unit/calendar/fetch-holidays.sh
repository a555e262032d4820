#!/bin/sh
# Fetches the holidays of 1970 to 2050 (npm's @holiday-jp/holiday_jp 2.5.1,
# MIT) to out/test/holiday-jp.tsv: day, tab, name. Exit status: 0 fetched or
# already there, 1 fetched but not what it should be, 77 no way to fetch (no
# npm, no network).
set -u
target=out/test/holiday-jp.tsv
sum=9c5e7c46a4c48573b9ccaf1f1724af1bcd9909c7e770b6aa6c436fe54e863b32

good() {
    [ -f "$1" ] && [ "$(sha256sum <"$1" | cut -d' ' -f1)" = "$sum" ]
}

good "$target" && exit 0
if ! command -v npm >/dev/null 2>&1; then
    echo "fetch-holidays: npm がないため、祝日の表を取得できません" >&2
    exit 77
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
if ! (cd "$work" && npm pack --silent @holiday-jp/holiday_jp@2.5.1 \
    >/dev/null 2>&1); then
    echo "fetch-holidays: npm から holiday_jp を取得できません" >&2
    exit 77
fi
tar -xzf "$work"/holiday-jp-holiday_jp-2.5.1.tgz -C "$work" || exit 1
sed -n 's/^ *date: "\([0-9-]*\)",.*/\1/p; s/^ *name: "\(.*\)",.*/\1/p' \
    "$work/package/lib/holidays.js" | paste - - | LC_ALL=C sort >"$work/tsv"
if ! good "$work/tsv"; then
    echo "fetch-holidays: 取得した祝日の表の中身が想定と違います" >&2
    exit 1
fi
mkdir -p out/test && cp "$work/tsv" "$target"
