# The holidays' file wins, differences are told; policies count with it.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
file=content/data/holidays.csv
page=content/common/card-end.md
check() { "$ANNAI" check . --today 2025-11-25 --format json >found.json 2>err; }
rules() { python3 -c '
import json
for f in json.load(open("found.json")): print(f["level"], f["rule"])'; }
check
[ "$(rules)" = "" ]
# a holiday that the law does not know, one that the file lacks
cp $file whole.csv
iconv -f cp932 -t utf-8 whole.csv |
    sed 's|^2025/11/24,|2025/11/25,|' >$file
check
[ "$(rules)" = "warning holiday-file
warning holiday-file" ]
# the file's days are what business days are counted by
cat >>lua/national.lua <<'L'
policy "ready" { business_days = 1, label = "用意できる日", source = "見本",
    certainty = "policy" }
L
printf '\n{{ ready 2025-11-21 | 西暦 から }}\n\n{{ ready 2027-12-28 }}\n' >>$page
check || true
"$ANNAI" build . --today 2025-11-25 --out o --no-pdf 2>err
grep -q '2025年11月24日から' o/hikari/card-end.html
cp whole.csv $file
check
[ "$(rules)" = "warning holiday-horizon" ]
"$ANNAI" build . --today 2025-11-25 --out o --no-pdf 2>err
grep -q '2025年11月25日から' o/hikari/card-end.html
# an office of its own closures
sed -i 's/^    short = .*/&\n    closed = { "11-25..11-26" },/' \
    lua/insurers/hikari.lua
"$ANNAI" build . --today 2025-11-25 --out o --no-pdf 2>err
grep -q '2025年11月27日から' o/hikari/card-end.html
# wrong columns: an error, and everything is computed
printf '日付,名前\r\n2025/1/1,元日\r\n' >$file
rc=0; check || rc=$?
[ $rc = 1 ]
[ "$(rules)" = "error holiday-file" ]
