#!/bin/sh
# The unit tests and the commands under valgrind: no read of what was never
# written, nothing lost. Left out is what valgrind itself stands in the way of:
# suites that run Lua, whose confined child gives up where a limit cannot be
# set, and those that trace or replace a process.
# Usage: tests/valgrind.sh BIN_FOLDER
set -eu
bin=$1
here=$(dirname "$0")
left_out='script_bombs script_checks script_facts script_policy script_sandbox script_script script_settings
write_fault write_kill write_publish'
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
export log CK_FORK=no \
    VALGRIND="valgrind -q --error-exitcode=99 --leak-check=full
--show-leak-kinds=definite --errors-for-leak-kinds=definite
--child-silent-after-fork=yes --suppressions=$here/valgrind.supp"

suites() { # ROOM: the names of its suites
    for test in "$here/unit/$1"/*_test.c; do
        name=$1_$(basename "$test" _test.c)
        case " $(echo $left_out) " in
        *" $name "*) ;;
        *) echo "$name" ;;
        esac
    done
}

for room in "$here"/unit/*/; do
    room=$(basename "$room")
    echo "$bin/unit $(suites "$room" | tr '\n' ' ')"
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
