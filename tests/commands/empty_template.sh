# A theme whose page template was emptied publishes nothing.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
"$ANNAI" build . --out out --today 2025-11-28 2>err
cp -r out before
: >themes/kihon/templates/page.html
rc=0; "$ANNAI" build . --out out --today 2025-11-28 2>err || rc=$?
[ $rc = 1 ]
grep -q '「page.html」から作ったページが途中で終わっています \[template\]' err
diff -r before out
