#!/bin/sh
# Names files over 600 lines, headers over 200 (and, as a hint, those over
# 150) and functions over 60.
# Usage: tools/size.sh FILE... Exit 1: something wants to be two.
set -eu
awk '
function too_long(what, lines, limit) {
    printf "%s: %s has %d lines, more than %d\n", FILENAME, what, lines, limit
    bad = 1
}
function file_ends() {
    if (name ~ /\.h$/ && lines > 200) {
        FILENAME = name; too_long("the header", lines, 200)
    } else if (name ~ /\.h$/ && lines > 150) {
        printf "%s: %d lines; past 150, a header wants to be two\n", name, lines
    } else if (lines > 600) {
        FILENAME = name; too_long("the file", lines, 600)
    }
    if (lines > longest_file) longest_file = lines
}
FNR == 1 { if (NR > 1) file_ends(); name = FILENAME; begun = 0 }
{ lines = FNR }
/^[a-z].*\(/ { title = $0; sub(/\(.*/, "", title); sub(/.*[ *]/, "", title) }
/^\{$/ { begun = FNR }
/^\}$/ && begun {
    body = FNR - begun - 1
    if (body > 60) too_long(title "()", body, 60)
    if (body > longest) longest = body
    begun = 0; functions++
}
END {
    file_ends()
    if (!bad)
        printf "size: %d functions, the longest of %d lines; " \
            "the longest file of %d\n", functions, longest, longest_file
    exit bad
}' "$@"
