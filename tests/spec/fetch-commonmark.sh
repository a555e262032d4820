#!/bin/sh
# Fetches the 652 examples of CommonMark 0.30 (npm's commonmark-spec, under
# CC BY-SA 4.0, hence not part of this tree) to out/test/commonmark-0.30.txt.
# Exit status: 0 fetched or already there, 1 fetched but not what it should
# be, 77 no way to fetch (no npm, no network).
set -u
target=out/test/commonmark-0.30.txt
sum=b74aec17b162406c847fe0849aaee880c9bbba241e50e09ecb6664f13ce8a7a6

good() {
    [ -f "$1" ] && [ "$(sha256sum <"$1" | cut -d' ' -f1)" = "$sum" ]
}

good "$target" && exit 0
if ! command -v npm >/dev/null 2>&1; then
    echo "fetch-commonmark: npm がないため、CommonMark の例を取得できません" >&2
    exit 77
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
if ! (cd "$work" && npm pack --silent commonmark-spec@0.30.0 >/dev/null 2>&1); then
    echo "fetch-commonmark: npm から commonmark-spec を取得できません" >&2
    exit 77
fi
tar -xzf "$work"/commonmark-spec-0.30.0.tgz -C "$work" || exit 1
if ! good "$work/package/spec.txt"; then
    echo "fetch-commonmark: 取得した spec.txt の中身が想定と違います" >&2
    exit 1
fi
mkdir -p out/test && cp "$work/package/spec.txt" "$target"
