#!/bin/sh
# Checks the table of rooms in generator/README.md: which room includes which;
# and who alone may use a library, print, allocate or ask the time.
# Usage: tools/layers.sh (from the project's root). Exit 1: a door that should
# not be there.
set -eu
rules=$(sed -n 's/^| `\([a-z]*\)\/` |[^|]*| *\([^|]*\)|.*/\1 : \2/p' \
    generator/README.md | sed 's/every room/*/')
# library header (a grep pattern) : rooms that may include it
doors='
cmark        : parse
lua          : script
seccomp      : script
cairo        : pdf
hb           : font compose
ft2build     : compose pdf
unicode/     : compose parse load
qpdf         : pdf
yaml         : load
iconv        : load
jansson      : history html report
zlib         : font pdf
lcms2        : pdf
pthread      : build write
qrencode     : chart
sys/syscall  : base script
'
bad=0
allowed() { # ROOM TARGET LIST
    case " $3 " in *" * "*) return 0 ;; esac
    [ "$1" = "${2%%/*}" ] && return 0
    for r in $3; do
        case $r in
        */*) [ "$2" = "$r" ] && return 0 ;;
        *) [ "${2%%/*}" = "$r" ] && return 0 ;;
        esac
    done
    return 1
}
for room in generator/*/; do
    room=${room#generator/}; room=${room%/}
    line=$(printf '%s\n' "$rules" | grep "^$room *:") || {
        echo "$room: no row in the table of rooms"; bad=1; continue; }
    list=${line#*:}
    for pair in $(grep -Ho '^#include "[^"]*"' generator/"$room"/*.[ch] |
        sed 's/:#include "/|/; s/"$//'); do
        target=${pair#*|}
        case $target in */*) ;; *) continue ;; esac
        allowed "$room" "$target" "$list" || {
            echo "${pair%|*}: includes $target, which $room/ may not"; bad=1; }
    done
    for pair in $(grep -Ho '^#include <[^>]*>' generator/"$room"/*.[ch] |
        sed 's/:#include </|/; s/>$//'); do
        header=${pair#*|}
        door=$(printf '%s\n' "$doors" | while read -r name _ rooms; do
            [ -n "$name" ] || continue
            case $header in "$name"*) echo "$rooms"; break ;; esac
        done)
        [ -z "$door" ] && continue
        case " $door " in *" $room "*) ;; *)
            echo "${pair%|*}: uses <$header>, a library of: $door"; bad=1 ;;
        esac
    done
    if [ "$room" != base ] && [ "$room" != script ] &&
        grep -nE '\b(malloc|calloc|realloc|free)\(' generator/"$room"/*.c; then
        echo "$room: memory of its own (only base/ calls malloc and free)"; bad=1
    fi
    if [ "$room" != cli ] && grep -nE '\b(printf|fprintf|puts|perror)\(' \
        generator/"$room"/*.c; then
        echo "$room: prints (only cli/ prints)"; bad=1
    fi
    if [ "$room" != cli ] && [ "$room" != base ] && [ "$room" != script ] &&
        grep -nE '\b(time|clock_gettime|gettimeofday|localtime|getenv)\(' \
            generator/"$room"/*.c; then
        echo "$room: looks at the clock or the environment"; bad=1
    fi
done
[ $bad = 0 ] && echo "layers: every door is in the table"
exit $bad
