#!/bin/sh
# Installs the Debian packages that are missing. Usage: tools/deps.sh build|test
set -eu
build='gcc libc6-dev make pkg-config libcmark-dev liblua5.4-dev libseccomp-dev
libcairo2-dev libharfbuzz-dev libfreetype-dev libicu-dev libqpdf-dev
libyaml-dev libjansson-dev zlib1g-dev fonts-morisawa-bizud-gothic'
test='check libsubunit-dev clang-14 libclang-rt-14-dev clang-format clang-tidy
valgrind poppler-utils qpdf python3 mandoc libxml2-utils'
case ${1-} in
build) wanted=$build ;;
test) wanted="$build $test" ;;
*) echo "usage: tools/deps.sh build|test" >&2; exit 2 ;;
esac
missing=
for p in $wanted; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null |
        grep -q 'install ok installed' || missing="$missing $p"
done
[ -z "$missing" ] && exit 0
echo "必要な Debian パッケージを入れます:$missing"
as_root=
if [ "$(id -u)" != 0 ]; then
    as_root=sudo
    command -v sudo >/dev/null || {
        echo "root で次を実行してください: apt-get install$missing" >&2
        exit 3
    }
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086
{ $as_root apt-get update && DEBIAN_FRONTEND=noninteractive $as_root apt-get \
    install -y --no-install-recommends $missing; } >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    echo "パッケージを入れられませんでした" >&2
    exit 3
}
