# SARIF validates against the published schema, JUnit opens in a parser,
# GitHub's lines are commands and nothing else; exit statuses stay as they are
cp "$ROOT/tests/diag/facts.lua" .
cat >'あ <b>&, 1.md' <<'M'
健康保険証は2025年12月2日まで使えます。

| 令和6年(2025年)12月1日 | 2025年12月1日(火) |
|---|---|
| 𠮷田 令和7年11月31日 | x |
M
for format in text json sarif junit github; do
    rc=0
    "$ANNAI" check 'あ <b>&, 1.md' --facts facts.lua --today 2025-11-25 --format $format \
        --out "out.$format" 2>err || rc=$?
    [ $rc = 1 ]
    [ -s "out.$format" ]
    rc=0
    "$ANNAI" check 'あ <b>&, 1.md' --facts facts.lua --today 2025-11-25 --format $format \
        >stdout 2>stderr || rc=$?
    [ $rc = 1 ]
    [ $format = text ] || cmp stdout "out.$format"
done
python3 - <<'P'
import json
log = json.load(open('out.sarif'))
found = json.load(open('out.json'))
results = log['runs'][0]['results']
assert [r['ruleId'] for r in results] == [f['rule'] for f in found]
for r, f in zip(results, found):
    place = r['locations'][0]['physicalLocation']
    assert place['artifactLocation']['uri'] == \
        '%E3%81%82%20%3Cb%3E%26%2C%201.md', place
    assert place['region']['startLine'] == f['line']
last = results[-1]['locations'][0]['physicalLocation']['region']
assert last['startColumn'] == found[-1]['column'] + 1, last  # 𠮷 is two units
lines = open('out.github').read().splitlines()
assert len(lines) == len(found)
assert all(l.startswith('::error file=あ <b>&%2C 1.md,line=') for l in lines)
P
if command -v xmllint >/dev/null; then
    xmllint --noout out.junit
    [ "$(xmllint --xpath 'count(//failure)' out.junit)" -ge 3 ]
    xmllint --xpath 'string(//testsuite/@name)' out.junit | grep -qx 'あ <b>&, 1.md'
else
    echo 'SKIPPED: xmllint is not here; JUnit was not parsed'
fi
sh "$ROOT/tests/sarif.sh" out.sarif
printf '健康保険証は2025年12月1日まで使えます。\n' >good.md
"$ANNAI" check good.md --facts facts.lua --today 2025-11-25 --format sarif >clean.sarif
sh "$ROOT/tests/sarif.sh" clean.sarif
"$ANNAI" check good.md --facts facts.lua --today 2025-11-25 --format junit >clean.junit
"$ANNAI" check good.md --facts facts.lua --today 2025-11-25 --format github >clean.github
[ ! -s clean.github ]
rc=0; "$ANNAI" check good.md --facts facts.lua --today 2025-11-25 --format sarif -o no/where 2>err || rc=$?
[ $rc = 3 ]
grep -q 'no/where' err
rc=0; "$ANNAI" check good.md --facts facts.lua --today 2025-11-25 --format xml 2>err || rc=$?
[ $rc = 2 ]
