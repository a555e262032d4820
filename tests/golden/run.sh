#!/bin/sh
# Whole small sites and their output: builds each case's site/ and compares
# every text file with expected/; leaflets by pdftotext. Renew one by name,
# then read the diff as code: tests/golden/run.sh ANNAI renew CASE
set -eu
annai=$1
here=$(cd "$(dirname "$0")" && pwd)
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
build() { # CASE → $out/CASE, text only
    rm -rf "$out/$1" "$out/$1.site"
    "$annai" build "$here/$1/site" --out "$out/$1.site" --today 2025-11-25 \
        2>"$out/$1.log" || { cat "$out/$1.log"; return 1; }
    (cd "$out/$1.site" && find . -type f ! -name '*.woff' ! -name '*.css' ! -name '.*' |
        sort) | while read -r f; do
        mkdir -p "$out/$1/$(dirname "$f")"
        case $f in
        *.pdf) pdftotext -layout "$out/$1.site/$f" "$out/$1/$f.txt" ;;
        *) cp "$out/$1.site/$f" "$out/$1/$f" ;;
        esac
    done
}
if [ "${2-}" = renew ]; then
    build "$3"
    rm -rf "$here/$3/expected"
    cp -r "$out/$3" "$here/$3/expected"
    exit 0
fi
passed=0 failed=0
for dir in "$here"/*/; do
    name=$(basename "$dir")
    if build "$name" && diff -ru "$here/$name/expected" "$out/$name"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "golden: $name differs"
    fi
done
echo "golden: $passed passed, $failed failed"
[ $failed = 0 ] && [ $passed -gt 0 ]
