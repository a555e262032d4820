# Done-when 3: four wrong dates and a missing prefecture, one finding each.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
page=content/common/card-end.md
n=$(wc -l <$page)
"$ANNAI" check . --today 2025-11-25 2>err
printf '\n健康保険証は2025年12月2日まで使えます\n\n令和6年(2025年)\n\n2025年12月1日(火)\n\n11月31日\n' >>$page
rc=0; "$ANNAI" check . --today 2025-11-25 --format json >found.json 2>err || rc=$?
[ $rc = 1 ]
python3 - "$n" <<'P'
import json, sys
n = int(sys.argv[1])
got = [(f['line'] - n, f['rule']) for f in json.load(open('found.json'))]
want = [(2, 'boundary-off-by-one'), (4, 'era-mismatch'),
        (6, 'weekday-mismatch'), (8, 'impossible-date')]
assert got == want, got
P
# the finding shows the page's line, the Lua line and both repairs
"$ANNAI" check . --today 2025-11-25 2>err || true
grep -q "$page:$((n + 2)):" err
grep -qE 'lua/national.lua:[0-9]+:[0-9]+: note:' err
grep -q 'ここを「2025年12月1日まで」に直してください' err
grep -qE 'lua/national.lua:[0-9]+ の to を "2025-12-02"' err
cp "$ROOT/$page" $page
# 沖縄県 disappears from the CSV that Excel saved
iconv -f CP932 -t UTF-8 content/data/waves.csv | grep -v 沖縄 | iconv -f UTF-8 -t CP932 >w && mv w content/data/waves.csv
rc=0; "$ANNAI" check . --today 2025-11-25 --format json >found.json 2>err || rc=$?
[ $rc = 1 ]
python3 - <<'P'
import json
f, = json.load(open('found.json'))
assert f['rule'] == 'wave-coverage' and '沖縄県' in f['message'], f
assert f['file'] == 'content/data/waves.csv' and f['line'] == 47, f
P
# what the front matter says is published too
sed -i 's/^description:.*/description: 健康保険証は令和7年12月2日まで使えます。/' content/common/at-clinic.md
cp "$ROOT/content/data/waves.csv" content/data/
rc=0; "$ANNAI" check . --today 2025-11-25 --format json >found.json 2>err || rc=$?
python3 - <<'P'
import json
f, = json.load(open('found.json'))
assert f['rule'] == 'boundary-off-by-one' and (f['line'], f['column']) == (3, 20), f
P
# and does not hide what stands above a sentence of the body
cp "$ROOT/content/common/at-clinic.md" content/common/
sed -i 's/^description:.*/description: 健康保険証は令和7年12月1日まで使えました。/' content/common/at-clinic.md
n=$(wc -l <content/common/at-clinic.md)
printf '\n## 健康保険証\n\n2025年12月2日まで使えます。\n' >>content/common/at-clinic.md
rc=0; "$ANNAI" check . --today 2025-12-01 --format json >found.json 2>err || rc=$?
python3 - "$n" <<'P'
import json, sys
found = [f for f in json.load(open('found.json'))
         if f['file'].endswith('at-clinic.md')
         and f['rule'] == 'boundary-off-by-one']
assert [f['line'] for f in found] == [int(sys.argv[1]) + 4], found
P
