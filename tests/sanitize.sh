#!/bin/sh
# The unit tests with the sanitizers. A process for each test costs them more
# than the test, so a room shares one wherever its suites allow it.
# Usage: tests/sanitize.sh UNIT
set -eu
unit=$1
here=$(dirname "$0")
. "$here/suites.sh"
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
export log
for room in "$here"/unit/*/; do
    names=$(suites "${room%/}" | tr '\n' ' ')
    [ -n "$names" ] && echo "CK_FORK=no $unit $names"
done >"$log/commands"
xargs -P "$(nproc)" -n 1 -d '\n' sh -c '
    out=$(mktemp "$log/XXXXXX.out")
    status=0
    env $1 >"$out" 2>&1 || status=$?
    [ $status = 0 ] && exit 0
    cat "$out"
    echo "sanitize: status $status: $1"
    exit 1' sh <"$log/commands"
# By themselves: they measure the processor time of what they run.
"$unit" $(echo $forked) >"$log/forked.out" 2>&1 || { cat "$log/forked.out"; exit 1; }
sed -n 's/^100%: Checks: \([0-9]*\),.*/\1/p' "$log"/*.out |
    awk '{n += $1} END {print "sanitize: 100%: Checks: " n ", Failures: 0, Errors: 0"}'
