#!/bin/sh
# Runs the tests of whole commands: tests/commands/*.sh, tests/diag, tests/golden.
# Usage: tests/run.sh ANNAI
set -eu
ANNAI=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
ROOT=$(cd "$(dirname "$0")/.." && pwd)
export ANNAI ROOT LC_ALL=C.UTF-8 TZ=UTC
unset SOURCE_DATE_EPOCH || true
passed=0 failed=0
for test in "$ROOT"/tests/commands/*.sh; do
    name=$(basename "$test" .sh)
    T=$(mktemp -d)
    export T
    rc=0
    (cd "$T" && sh -eu "$test") >"$T.log" 2>&1 || rc=$?
    if [ $rc = 0 ]; then
        passed=$((passed + 1))
        echo "ok      $name"
    else
        failed=$((failed + 1))
        echo "FAILED  $name"
        sed 's/^/        /' "$T.log"
    fi
    rm -rf "$T" "$T.log"
done
"$ROOT"/tests/diag/run.py "$ANNAI" && passed=$((passed + 1)) ||
    failed=$((failed + 1))
"$ROOT"/tests/golden/run.sh "$ANNAI" && passed=$((passed + 1)) ||
    failed=$((failed + 1))
echo "commands: $passed passed, $failed failed"
[ $failed = 0 ]
