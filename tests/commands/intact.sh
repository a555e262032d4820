# Done-when 5: kill -9, a full disk and a read-only out/ leave the old site.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
# one insurer is enough
sed -i 's/insurers = .*/insurers = { "hikari" },/' lua/site.lua
find content -mindepth 1 -maxdepth 1 ! -name common ! -name data ! -name hikari \
    -exec rm -r {} +
"$ANNAI" build . --out site/pub --today 2025-11-25 2>err
cp -r site/pub old
sed -i 's/^title: .*/&（改）/' content/*/*.md
i=0
while [ $i -lt 25 ]; do
    "$ANNAI" build . --out site/pub --today 2025-11-25 2>/dev/null &
    pid=$!
    sleep "$(printf '0.%03d' $((i * 5)))" # a build takes about 0.1 s
    kill -9 $pid 2>/dev/null || true
    wait $pid 2>/dev/null || true
    if ! diff -rq old site/pub >/dev/null; then # then it is wholly the new one
        "$ANNAI" build . --out new --today 2025-11-25 2>err
        diff -r new site/pub
        rm -rf site && mkdir site && cp -r old site/pub
    fi
    i=$((i + 1))
done
"$ANNAI" build . --out site/pub --today 2025-11-25 2>err
[ "$(ls -A site | grep -c stage || true)" = 0 ] || exit 1
grep -q '（改）' site/pub/hikari/index.html
# unchanged files keep their time
touch -d '2020-01-01' site/pub/hikari/index.html
"$ANNAI" build . --out site/pub --today 2025-11-25 2>err
[ "$(date -r site/pub/hikari/index.html +%Y)" = 2020 ]
# refused STATUS WORDS OLD NOW: the last build failed so, and left OLD
refused() {
    cat err
    [ "$rc" = "$1" ] || exit 1
    grep -q "$2" err || exit 1
    diff -r "$3" "$4" || exit 1
}
if [ "$(id -u)" = 0 ] && mkdir disk && mount -t tmpfs -o size=400k tmpfs disk 2>/dev/null; then
    trap 'umount -l disk 2>/dev/null || true; umount -l ro 2>/dev/null || true' EXIT
    cp -r old kept
    rm -rf kept/hikari/assets kept/hikari/*.pdf # what is left of them fits
    sed -i '/assets\/\|\.pdf/d' kept/.annai-manifest
    cp -r kept disk/pub
    rc=0; "$ANNAI" build . --out disk/pub --today 2025-11-25 2>err || rc=$?
    refused 3 '空き容量' kept disk/pub
    [ "$(ls -A disk | grep -c stage || true)" = 0 ] || exit 1
    umount disk
    mkdir ro && mount -t tmpfs tmpfs ro && cp -r old ro/pub && mount -o remount,ro ro
    rc=0; "$ANNAI" build . --out ro/pub --today 2025-11-25 2>err || rc=$?
    refused 3 '読み取り専用' old ro/pub
else
    echo 'skipped: a full and a read-only disk need root and mounts'
fi
