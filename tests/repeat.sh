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
site "$t/one" -r
site "$t/another/folder" ""
export SOURCE_DATE_EPOCH=1764000000
(cd "$t/one" && TZ=UTC LC_ALL=C umask 022 &&
    "$annai" build . --out "$t/a" --jobs 1 2>/dev/null)
(cd / && export TZ=Pacific/Kiritimati LC_ALL=ja_JP.UTF-8 HOME=/nonexistent &&
    umask 077 && "$annai" build "$t/another/folder" --out "$t/b" --jobs 2 \
    2>/dev/null)
(cd "$t/one" && export TZ=America/New_York &&
    "$annai" build . --out "$t/c" --jobs 7 2>/dev/null)
diff -r "$t/a" "$t/b"
diff -r "$t/a" "$t/c"
echo "repeat: $(find "$t/a" -type f | wc -l) files, every byte the same"
