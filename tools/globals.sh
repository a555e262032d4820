#!/bin/sh
# Names every variable that can be written and outlives a call. Tables that
# only the loader writes (.data.rel.ro) are constant. Usage: globals.sh OBJECT...
set -eu
found=$(nm -A -f sysv "$@" | awk -F'|' '
    $7 ~ /^ *(\.data|\.bss|\.tdata|\.tbss|\*COM\*)/ && $7 !~ /\.data\.rel\.ro/ {
        gsub(/ /, "", $1); print $1 " (" $7 ")" }')
if [ -n "$found" ]; then
    echo "$found"
    echo "globals: these can be written; pass them, or make them const"
    exit 1
fi
echo "globals: none in $# objects"
