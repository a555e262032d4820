# A new site builds and passes its checks, with no theme beside it.
"$ANNAI" new site mihon 2>err
"$ANNAI" check mihon --today 2025-11-25 --fail-on warning 2>err
"$ANNAI" build mihon --today 2025-11-25 --strict 2>err
[ -s mihon/out/site/mihon/index.html ]
rc=0; "$ANNAI" new site mihon 2>err || rc=$?
[ $rc = 1 ]
grep -q '既にファイルがあります' err
