# waivers in pages and in Lua: used, expired, unused, and badly written ones
cp "$ROOT/tests/diag/facts.lua" .
check() { # STATUS FILE... : found.json gets the findings
    want=$1
    shift
    rc=0
    "$ANNAI" check "$@" --facts facts.lua --today 2025-11-25 --format json \
        >found.json 2>err || rc=$?
    [ $rc = "$want" ] || { cat found.json err; exit 1; }
}
says() { # LINE RULE... : exactly these findings
    python3 - "$@" <<'P'
import json, sys
found = ['%d %s' % (f['line'], f['rule']) for f in json.load(open('found.json'))]
assert found == sys.argv[1:], found
P
}

cat >used.md <<'M'
<!-- annai: accept weekday-mismatch until 2026-03-31 原文のまま載せるため -->
2025年12月1日（火）に行います。

## 2025年12月1日（火） <!-- annai: accept weekday-mismatch until 令和8年3月31日 原文 -->

- 2025年12月1日（水）です。 <!-- annai: accept weekday-mismatch until 2025-11-25　最後の日 -->
- 次の項目です。

<!-- annai: accept weekday-mismatch until 2026-03-31
     二行にわたる理由 -->
| 日 | 説明 |
|---|---|
| 2025年12月1日（木） | 表 |
| 2025年12月1日（金） | 表 |

| 日 | 説明 |
|---|---|
| 2025年12月1日（土） <!-- annai: accept weekday-mismatch until 2026-03-31 原文 --> | 表 |

```
<!-- annai: accept nothing -->
```
M
check 0 used.md
says

# one block only: the next paragraph shows its finding, the rule must fit
cat >narrow.md <<'M'
<!-- annai: accept weekday-mismatch until 2026-03-31 原文 -->
2025年12月1日（火）

2025年12月1日（火）

<!-- annai: accept era-mismatch until 2026-03-31 原文 -->
2025年12月1日（火）
M
check 1 narrow.md
says '4 weekday-mismatch' '6 waiver-unused' '7 weekday-mismatch'

cat >wrong.md <<'M'
<!-- annai: accept weekday-mismatch until 2025-11-24 原文 -->
2025年12月1日（火）

<!-- annai: accept weekday-mismatch until 2026-03-31 -->

<!-- annai: accept weekday-mismatch 2026-03-31 原文 -->

<!-- annai: accept weekday-mismatch until 2026-02-30 原文 -->

<!-- annai: accept weekday-mismatchs until 2026-03-31 原文 -->

<!-- annai: accept front-matter until 2026-03-31 原文 -->

<!-- annai: accept -->

<!-- annai: except weekday-mismatch until 2026-03-31 原文 -->

ただの<!-- これは annai: ではない -->文です。

<!-- annai: accept weekday-mismatch until 2026-03-31 後ろに何もない -->
M
check 1 wrong.md
says '1 waiver-expired' '2 weekday-mismatch' '4 waiver' '6 waiver' '8 waiver' \
    '10 waiver' '12 waiver' '14 waiver' '16 waiver' '20 waiver'
python3 - <<'P'
import json
hints = {f['line']: f['hint'] for f in json.load(open('found.json'))}
assert 'もしかして「weekday-mismatch」' in hints[10], hints[10]
assert '例: <!-- annai: accept' in hints[4], hints[4]
P

# HTML of any origin
printf '<p>2025年12月1日（火）<!-- annai: accept weekday-mismatch until 2026-03-31 原文 --></p>\n' >old.html
check 0 old.html

# Lua
cp facts.lua plain.lua
cat >>facts.lua <<'L'
accept {
    rule = "weekday-mismatch",
    page = "lua.md",
    text = "（火）",
    expires = "2026-03-31",
    reason = "原文のまま載せるため",
}
L
printf '2025年12月1日（火）\n\n2025年12月1日（水）\n' >lua.md
check 1 lua.md
says '3 weekday-mismatch'
printf '2025年12月1日（水）\n' >lua.md
check 1 lua.md
grep -q 'waiver-unused' found.json
grep -q '"file": "facts.lua"' found.json
cp plain.lua facts.lua
printf 'accept { rule = "weekday-mismatch", page = "lua.md", expires = "2026-03-31" }\naccept { rule = "weekday", page = "lua.md", expires = "2026-03-31", reason = "原文" }\naccept { rule = "weekday-mismatch", page = " ", expires = "2026-02-30", reason = "原文" }\n' >>facts.lua
check 1 lua.md
[ "$(grep -c '"rule": "waiver"' found.json)" -ge 3 ]
cp plain.lua facts.lua

# in a site: accepted pages are published; on the day after they are not
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
printf '\n2025年12月1日（火）<!-- annai: accept weekday-mismatch until 2025-11-30 原文 -->\n' >>content/hikari/index.md
"$ANNAI" build . --out before --today 2025-11-25 2>err || { cat err; exit 1; }
grep -q '（火）' before/hikari/index.html
if grep -q 'annai:' before/hikari/index.html; then exit 1; fi
rc=0; "$ANNAI" build . --out after --today 2025-12-01 2>err || rc=$?
[ $rc = 1 ]
grep -q 'waiver-expired' err
grep -q 'weekday-mismatch' err
[ ! -e after/hikari ]
