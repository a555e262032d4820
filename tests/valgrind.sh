#!/bin/sh
# The unit tests and the commands under valgrind: no read of what was never
# written, nothing lost. Left out is what valgrind itself stands in the way of:
# suites that run Lua, whose confined child gives up where a limit cannot be
# set, and those that trace or replace a process.
# Usage: tests/valgrind.sh BIN_FOLDER
set -eu
bin=$1
here=$(dirname "$0")
. "$here/suites.sh"
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
export log CK_FORK=no \
    VALGRIND="valgrind -q --error-exitcode=99 --leak-check=full
--show-leak-kinds=definite --errors-for-leak-kinds=definite
--child-silent-after-fork=yes --suppressions=$here/valgrind.supp"

for room in "$here"/unit/*/; do
    echo "$bin/unit $(suites "${room%/}" | tr '\n' ' ')"
done >"$log/commands"
cat >>"$log/commands" <<END
$bin/annai --help
$bin/annai dates --format count README.md
$bin/annai dates --format jsonl content/common/card-end.md README.md
$bin/annai dates --format jsonl missing.md
END

# One line each; wrong findings of a command (status 1 to 3) are no concern.
xargs -P "$(nproc)" -n 1 -d '\n' sh -c '
    out=$(mktemp "$log/XXXXXX")
    status=0
    $VALGRIND $1 >"$out" 2>&1 || status=$?
    case "$status $1" in
    0*|[123]*/annai*) rm "$out" ;;
    *) cat "$out"; echo "valgrind: status $status: $1"; exit 1 ;;
    esac' sh <"$log/commands"
echo "valgrind: $(wc -l <"$log/commands") runs, no error, nothing lost"
