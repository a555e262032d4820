#!/bin/sh
# The quick unit tests and one check of the sample site under valgrind. The
# confined Lua child is traced too. Usage: tests/valgrind.sh BIN_FOLDER
set -eu
bin=$1
run() {
    valgrind -q --error-exitcode=99 --leak-check=full \
        --errors-for-leak-kinds=definite --child-silent-after-fork=yes "$@"
}
for suite in base calendar model load template dates html; do
    CK_FORK=no run "$bin/unit" "$suite" >/dev/null
done
run "$bin/annai" dates --format count README.md >/dev/null
echo "valgrind: no error, no leak"
