#!/bin/sh
# Installs the Debian packages that are missing.
# Usage: tools/deps.sh build|test|ci (each needs those before it, too)
set -eu
build='gcc libc6-dev make pkg-config libcmark-dev liblua5.4-dev libseccomp-dev
libcairo2-dev libharfbuzz-dev libfreetype-dev libicu-dev libqpdf-dev
libyaml-dev libjansson-dev zlib1g-dev libqrencode-dev liblcms2-dev
fonts-morisawa-bizud-gothic'
test='check libsubunit-dev valgrind libc6-dbg poppler-utils qpdf
openjdk-17-jdk-headless libjaxb-java
python3 mandoc zbar-tools'
ci='clang-14 libclang-rt-14-dev clang-format-14 clang-tidy-14'
case ${1-} in
build) wanted=$build ;;
test) wanted="$build $test" ;;
ci) wanted="$build $test $ci" ;;
*) echo "usage: tools/deps.sh build|test|ci" >&2; exit 2 ;;
esac

refuse() { # MESSAGE: with what is missing, for other systems and other users
    echo "$1:$missing" >&2
    exit 3
}

command -v dpkg-query >/dev/null || {
    echo 'Debian ではないため、必要なものが入っているかは調べません' >&2
    exit 0
}
missing=
for p in $wanted; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null |
        grep -q 'install ok installed' || missing="$missing $p"
done
[ -z "$missing" ] && exit 0
as_root=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null ||
        refuse 'root で次を実行してください: apt-get install'
    as_root='sudo'
    [ -t 0 ] || as_root='sudo -n'
fi
echo "必要な Debian パッケージを入れます:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
install() {
    $as_root apt-get -o DPkg::Lock::Timeout=120 update &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get \
            -o DPkg::Lock::Timeout=120 install -y --no-install-recommends "$@"
}
# shellcheck disable=SC2086
install $missing >"$log" 2>&1 || {
    tail -n 20 "$log" >&2
    refuse 'パッケージを入れられませんでした'
}
