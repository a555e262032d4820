#!/bin/sh
# The sample site, and components/ with every component, as a browser and a
# validator read them: axe-core and vnu find nothing, no page is too wide, no
# link is dead, charts have their words, nothing needs a script.
# Usage: run.sh ANNAI [OUT [INSURER]]: of the sample, INSURER alone
# Says so and does nothing where there is no browser, Java or npm registry.
set -eu
annai=$1
out=${2:-out}/test
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
skip() { echo "SKIPPED browser: $1"; exit 0; }
for tool in "${CHROMIUM:-chromium}" node npm java; do
    command -v "$tool" >/dev/null || skip "$tool がありません"
done
npm=$out/npm
mkdir -p "$npm"
if [ ! -f "$npm/node_modules/vnu-jar/build/dist/vnu.jar" ]; then
    echo '{"private":true,"type":"module"}' >"$npm/package.json"
    (cd "$npm" && timeout 300 npm install --ignore-scripts --no-audit \
        --no-fund playwright-core@1.65.1 axe-core@4.14.1 vnu-jar@26.9.27) \
        >"$npm/log" 2>&1 || skip "npm のパッケージを取れません: $npm/log"
fi
cp "$here"/*.mjs "$npm/"
failed=0
for site in "$root" "$here/components"; do
    rm -rf "$out/browser"
    only=${3:+--insurer $3}
    [ "$site" = "$root" ] || only=
    "$annai" build "$site" $only --out "$out/browser" --today 2025-11-28 \
        2>"$npm/build.log" || { cat "$npm/build.log" >&2; exit 1; }
    printf '%s\n' "$out"/browser/*/ |
        xargs -P "$(nproc)" -n 1 node "$npm/check.mjs" || failed=1
done
# What a phone and a desk show of a QR code is what was written.
if command -v zbarimg >/dev/null; then
    rm -rf "$out/qr"
    mkdir -p "$out/qr"
    cp -r "$root/starter/." "$out/qr/"
    cp "$here/qr.md" "$out/qr/content/common/"
    "$annai" build "$out/qr" --out "$out/qr/out" --today 2025-11-28 \
        2>"$npm/build.log" || { cat "$npm/build.log" >&2; exit 1; }
    node "$npm/shot.mjs" "$out/qr/shots" "$out/qr/out/mihon" qr
    for shot in "$out"/qr/shots/*.png; do
        zbarimg --quiet --raw "$shot" 2>/dev/null | LC_ALL=C sort >"$shot.txt"
        printf '%s\n' tel:0312345678 \
            'https://mihon-kenpo.example.jp/index.html#top' \
            'https://www.example.jp/form?id=42&name=%E5%B1%B1%E7%94%B0' |
            LC_ALL=C sort | diff - "$shot.txt" || failed=1
    done
    [ $failed = 0 ] && echo 'browser: QR codes are read at both widths'
else
    echo 'browser: SKIPPED QR codes (zbarimg がありません)'
fi
exit $failed
