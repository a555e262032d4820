# the rot calendar: day by day what will no longer be so, and nothing else
cp "$ROOT/tests/diag/facts.lua" .
cat >a.md <<'M'
2025年12月1日（火）<!-- annai: accept weekday-mismatch until 2025-11-29 原文 -->

前の文です。健康保険証は2025年12月1日まで使えます。

<!-- annai: accept stale-tense until 2026-01-31 過ぎても残すと決めたため -->
健康保険証は2025年12月1日まで使えます。
M
rc=0
"$ANNAI" check a.md --facts facts.lua --today 2025-11-25 --until 2025-11-30 \
    >out 2>err || rc=$?
grep -q '^2025-11-30: a.md:1:1: .*\[weekday-mismatch\]$' out || { cat out err; exit 1; }
grep -q '^2025-11-30: a.md:1:14: .*\[waiver-expired\]$' out
[ "$(wc -l <out)" = 2 ]
# the day itself agrees with the outlook
"$ANNAI" check a.md --facts facts.lua --today 2025-11-30 --format json >then || true
grep -q '"waiver-expired"' then
grep -q '"weekday-mismatch"' then
if "$ANNAI" check a.md --facts facts.lua --today 2025-12-02 2>&1 |
    grep -q 'a.md:3:.*stale-tense'; then
    "$ANNAI" check a.md --facts facts.lua --today 2025-11-25 \
        --until 2025-12-31 >out 2>err || true
    grep -q '^2025-12-02: a.md:3:13: 「健康保険証は2025年12月1日まで使えます。」 .*\[stale-tense\]$' out
    [ "$(grep -c stale-tense out)" = 1 ]
fi
"$ANNAI" check a.md --facts facts.lua --today 2025-11-25 --until 2025-11-30 \
    --format json >found.json 2>err || true
grep -q '"since": "2025-11-30"' found.json
"$ANNAI" check a.md --facts facts.lua --today 2025-11-25 --until 2025-11-30 \
    --format sarif >log.sarif 2>err || true
sh "$ROOT/tests/sarif.sh" log.sarif
# later days are no errors yet
printf '2025年12月1日（火）<!-- annai: accept weekday-mismatch until 2025-11-29 原文 -->\n' >b.md
"$ANNAI" check b.md --facts facts.lua --today 2025-11-25 --until 2025-11-30 >out 2>err
[ "$(wc -l <out)" = 2 ]
rc=0
"$ANNAI" check b.md --facts facts.lua --today 2025-11-25 --until 2025-11-30 \
    --fail-on warning >out 2>err || rc=$?
[ $rc = 1 ]
rc=0
"$ANNAI" check b.md --facts facts.lua --today 2025-11-25 --until 2025-11-25 2>err || rc=$?
[ $rc = 2 ]
"$ANNAI" check "$ROOT" --today 2025-11-25 --until 2026-06-30 >out 2>err
