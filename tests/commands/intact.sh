# Done-when 5: kill -9, a full disk and a read-only out/ leave the old site.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
"$ANNAI" build . --out site/pub --today 2025-11-25 2>err
cp -r site/pub old
sed -i 's/^title: .*/&（改）/' content/*/*.md
i=0
while [ $i -lt 25 ]; do
    "$ANNAI" build . --out site/pub --today 2025-11-25 2>/dev/null &
    pid=$!
    sleep "0.00$((i % 10))$i"
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
[ "$(ls -A site | grep -c stage || true)" = 0 ]
grep -q '（改）' site/pub/hikari/index.html
# unchanged files keep their time
touch -d '2020-01-01' site/pub/hikari/index.html
"$ANNAI" build . --out site/pub --today 2025-11-25 2>err
[ "$(date -r site/pub/hikari/index.html +%Y)" = 2020 ]
if [ "$(id -u)" = 0 ] && mkdir disk && mount -t tmpfs -o size=900k tmpfs disk 2>/dev/null; then
    trap 'umount -l disk 2>/dev/null || true; umount -l ro 2>/dev/null || true' EXIT
    mkdir disk/pub && cp -r old/. disk/pub/ 2>/dev/null || true
    rm -rf disk/pub/hikari/assets && cp -r disk/pub kept
    rc=0; "$ANNAI" build . --out disk/pub --today 2025-11-25 2>err || rc=$?
    cat err
    [ $rc = 3 ] && grep -q '空き容量' err && diff -r kept disk/pub
    umount disk
    mkdir ro && mount -t tmpfs tmpfs ro && cp -r old ro/pub && mount -o remount,ro ro
    rc=0; "$ANNAI" build . --out ro/pub --today 2025-11-25 2>err || rc=$?
    cat err
    [ $rc = 3 ] && grep -q '読み取り専用' err && diff -r old ro/pub
fi
