# Done-when 4: a page saved by a Windows editor builds to the same HTML.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
"$ANNAI" build . --out utf8 --today 2025-11-25 2>err
for f in $(find content -name '*.md'); do
    sed 's/$/\r/' "$f" | iconv -f UTF-8 -t CP932 >page && mv page "$f"
done
"$ANNAI" build . --out cp932 --today 2025-11-25 2>err
diff -r utf8 cp932
# a file that is neither says where and what to do
printf 'abc\n\377\376x\377' | tail -c +5 >content/common/at-clinic.md
rc=0; "$ANNAI" build . --out cp932 --today 2025-11-25 2>err || rc=$?
[ $rc = 1 ]
grep -q 'content/common/at-clinic.md' err
diff -r utf8 cp932
