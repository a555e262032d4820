# Done-when 2: one date in Lua changes pages and leaflet; hand-typed dates that
# now disagree are all listed.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
"$ANNAI" build . --out before --today 2025-11-25 2>err
sed -i '/card.transition/,/^}/s/to = "2025-12-01"/to = "2025-12-03"/' lua/national.lua
rc=0; "$ANNAI" check . --today 2025-11-25 --format json >found.json 2>err || rc=$?
[ $rc = 1 ]
python3 - <<'P'
import json
found = json.load(open('found.json'))
rules = {f['rule'] for f in found}
assert rules <= {'boundary-off-by-one', 'date-not-in-schedule', 'range-reversed', 'complement-gap'}, rules
assert len({f['file'] for f in found}) >= 3 and len(found) >= 8, len(found)
assert all('予定表' in f['message'] for f in found)
P
# nothing was published over the old site; without hand-typed dates all follows
rc=0; "$ANNAI" build . --out before --today 2025-11-25 2>err || rc=$?
[ $rc = 1 ]
grep -q '公開しませんでした' err
grep -q '12月1日' before/hikari/card-end.html
mkdir -p site/lua/insurers site/content/common
cp -r themes site/
sed '/^rule/,/^}/d' lua/national.lua >site/lua/national.lua
sed 's/insurers = .*/insurers = { "hikari" },/' lua/site.lua >site/lua/site.lua
sed -n '/^insurer/,/^}/p' lua/insurers/hikari.lua >site/lua/insurers/hikari.lua
printf -- '---\ntitle: 終了\npublished: 2025-10-01\nleaflet: true\n---\n\n{{ card.transition.to | まで }}、{{ card.transition.to | 以降 }}。\n' >site/content/common/index.md
"$ANNAI" build site --out after --today 2025-11-25 2>err
grep -q '令和7年12月3日まで' after/hikari/index.html
grep -q '令和7年12月4日以降' after/hikari/index.html
pdftotext after/hikari/index.pdf - | grep -q '令和7年12月3日まで、令和7年12月4日以降'
grep -q '2025-12-03' after/hikari/facts.json
