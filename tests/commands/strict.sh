# A row that nobody verified is a warning, and forbids a strict build (T33).
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
"$ANNAI" build . --out out --strict --today 2025-11-28 2>err
iconv -f CP932 -t UTF-8 content/data/waves.csv | sed '/^沖縄県/s/,済,/,未,/' |
    iconv -f UTF-8 -t CP932 >waves.csv
if cmp -s waves.csv content/data/waves.csv; then
    echo 'the row of 沖縄県 did not change'
    exit 1
fi
mv waves.csv content/data/waves.csv
cp -r out before
rc=0; "$ANNAI" build . --out out --strict --today 2025-11-28 2>err || rc=$?
[ $rc = 1 ]
grep -q '\[wave-coverage\]' err
grep -q '公開しませんでした' err
diff -r before out
"$ANNAI" build . --out out --today 2025-11-28 2>err
grep -q '\[wave-coverage\]' err
