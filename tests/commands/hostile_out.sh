# Where output must not go, and what the command line cannot mean.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
mkdir foreign && echo mine >foreign/mine.txt
mkdir linked && ln -s linked link && ln -s nowhere dangling
find . -type f -exec md5sum {} + | sort >before
for out in / . .. "$T" content content/common/x lua themes/kihon/x \
    lua/site.lua lua/site.lua/x link dangling foreign /dev/null /proc/x; do
    rc=0
    timeout 20 "$ANNAI" build . --out "$out" --today 2025-11-25 >log 2>err || rc=$?
    [ $rc = 3 ] || { echo "--out $out: status $rc"; cat err; exit 1; }
    grep -q 'error:' err
done
find . -type f ! -name before ! -name after ! -name err ! -name log -exec md5sum {} + | sort >after
grep -v ' ./before\| ./err\| ./log' before | diff - after
"$ANNAI" build . --out 'a b 日本' --today 2025-11-25 2>err
"$ANNAI" build . --out "$(printf 'o\033[31m')" --today 2025-11-25 2>err
grep -qF '公開先: o?[31m' err

# wrong STATUS WORDS ARGUMENT…
wrong() {
    status=$1 words=$2 rc=0
    shift 2
    "$ANNAI" "$@" >log 2>err </dev/null || rc=$?
    [ $rc = "$status" ] || { echo "$*: status $rc"; cat err; exit 1; }
    grep -qF -- "$words" err || { echo "$*: no $words"; cat err; exit 1; }
}
wrong 2 '--out という指定' dates x.md -o x
wrong 2 '--out の値がありません' build . -o
wrong 2 '1から1024まで' build . --jobs 0
wrong 2 '1から1024まで' build . --jobs 99999999999999999999
wrong 2 '--today の値' build . --today 令和7年2月29日
wrong 2 '?[31m' "$(printf '\033[31m')"
wrong 1 'もしかして「hikari」' build . --insurer hikar
for epoch in abc -1 '' 99999999999999999999999; do
    SOURCE_DATE_EPOCH=$epoch wrong 2 SOURCE_DATE_EPOCH build .
done
printf '# x\n' >x.md
wrong 3 'フォルダーがありません' render x.md -o missing/x.html
wrong 3 'ファイルではなくフォルダーです' render x.md -o .
wrong 3 '空き容量' render x.md -o /dev/full
mkfifo pipe
wrong 3 '書き出せません' render x.md -o pipe
"$ANNAI" render x.md -o /dev/null
[ -c /dev/null ]
ln -s real.html named.html
"$ANNAI" render x.md -o named.html
[ -L named.html ]
grep -q '<h1' real.html

# closed descriptors, a full disk on stdout, small limits
for closed in '<&-' '>&-' '2>&-' '<&- >&- 2>&-'; do
    eval "\"\$ANNAI\" build . --today 2025-11-25 $closed"
done
rc=0; "$ANNAI" check . --format json --today 2025-11-25 >/dev/full 2>err || rc=$?
[ $rc = 3 ]
grep -q '標準出力に書けません' err
cp -r out old
echo '追記' >>content/common/card-end.md
rc=0; (ulimit -f 8; exec "$ANNAI" build . --today 2025-11-25) 2>err || rc=$?
[ $rc = 3 ]
grep -q '大きさが上限' err
diff -r old out
rc=0; (ulimit -n 6; exec "$ANNAI" build . --today 2025-11-25) 2>err || rc=$?
[ $rc = 3 ]
diff -r old out

# two at once: both end, one publishes or says that the other is at work
"$ANNAI" build . --today 2025-11-25 2>one & first=$!
rc=0; "$ANNAI" build . --today 2025-11-25 2>two || rc=$?
rc2=0; wait $first || rc2=$?
[ $rc = 0 ] || [ $rc = 3 ] || { cat two; exit 1; }
[ $rc2 = 0 ] || [ $rc2 = 3 ] || { cat one; exit 1; }
[ $rc = 0 ] || [ $rc2 = 0 ]
grep -q '追記' out/site/hikari/card-end.html
