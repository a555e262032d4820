#!/bin/sh
# The sample's leaflets, and pages of difficult structure, as veraPDF judges
# them: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), no rule broken.
# Usage: run.sh ANNAI [OUT]
# Says so and does nothing where there is no Java compiler or npm registry.
set -eu
annai=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "${2:-out}/test/verapdf"
work=$(cd "${2:-out}/test/verapdf" && pwd)
skip() { echo "SKIPPED leaflets: $1"; exit 0; }
for tool in npm java javac; do
    command -v $tool >/dev/null || skip "$tool がありません"
done
lib=/usr/share/java
[ -f $lib/jaxb-runtime.jar ] || skip "libjaxb-java がありません"
core=$work/package/lib/opendataloader-pdf-cli.jar # holds veraPDF 1.31
if [ ! -f "$core" ]; then
    (cd "$work" && timeout 300 npm pack @opendataloader/pdf@2.5.0 &&
        tar xzf opendataloader-pdf-2.5.0.tgz) >"$work/log" 2>&1 ||
        skip "npm のパッケージを取れません: $work/log"
fi
for jar in jaxb-runtime jaxb-impl jaxb-core istack-commons-runtime txw2 \
    javax.activation; do
    core=$core:$lib/$jar.jar
done
javac -cp "$core" -d "$work" "$here/Judge.java"

made=$work/made
rm -rf "$made"
mkdir -p "$made"
"$annai" build "$root" --out "$made/site" --today 2025-11-28 \
    2>"$work/build.log" || { cat "$work/build.log" >&2; exit 1; }
# All components, and what is hard to say, as loose pages: these have no
# insurer whose telephone or address they could show.
components=$root/tests/browser/components
cp -r "$components/lua" "$components/content" "$here/hard.md" \
    "$components"/content/mihon/* "$made"
sed '/^:*連絡先/d; /^夜は留守番電話です。$/,+1d; /^::QR{[^}]*\.md/d' \
    "$made/index.md" >"$made/components.md"
set --
for page in components charts hard; do
    (cd "$made" && "$annai" render $page.md --format pdf -o $page.pdf \
        --facts lua/national.lua --facts lua/insurers/mihon.lua \
        --today 2025-11-28)
    set -- "$@" "$made/$page.pdf"
done
# what is ours: files that pages only link to are not
for page in "$made"/site/*/*.html; do
    [ ! -e "${page%.html}.pdf" ] || set -- "$@" "${page%.html}.pdf"
done
java -cp "$core:$work" Judge "$@" 2>"$work/java.log" >"$work/judged" || {
    cat "$work/judged" "$work/java.log"
    exit 1
}
echo "leaflets: $# are PDF/A-2a and PDF/UA-1 (veraPDF)"
