# check "…": a reviewer's own checks in Lua, over loose files and over a site
cp "$ROOT/tests/diag/facts.lua" plain.lua
facts() { # the plain schedule and what comes from standard input
    cp plain.lua facts.lua
    cat >>facts.lua
}
check() { # STATUS FILE... : found.json gets the findings
    want=$1
    shift
    rc=0
    "$ANNAI" check "$@" --facts facts.lua --today 2025-11-25 --format json \
        >found.json 2>err || rc=$?
    [ $rc = "$want" ] || { cat found.json err; exit 1; }
}
says() { # FINDING... : exactly these, `file line:column-end level rule`
    python3 - "$@" <<'P'
import json, sys
found = ['%s %d:%d-%d %s %s' % (f['file'], f['line'], f['column'],
         f['endColumn'] - 1, f['level'], f['rule'])
         for f in json.load(open('found.json'))]
assert found == sys.argv[1:], found
P
}
lines=$(wc -l <plain.lua)

# every place, with its span, note and hint
printf '# 見出し\n\n健康保険証は2025年12月1日まで使えます。\n' >a.md
printf '電話は03-1111-2222です。\n' >b.txt
facts <<'L'
check "手で書かない" (function (site)
    for _, m in ipairs(site.mentions) do
        if m.judged == "card.transition" then
            report(m, "経過措置の日付は引用で書きます",
                { hint = "{{ card.transition.to }} と書いてください" })
        end
    end
end)
check "場所" (function (site)
    report(site.facts["card.transition"], "事実", { level = "warning" })
    report(site.pages[2], "番号", { text = "03-1111-2222" })
    report("どこでもない", { level = "warning" })
end)
L
check 1 a.md b.txt
says 'a.md 3:7-16 error custom-check' 'b.txt 1:4-15 error custom-check' \
    'facts.lua 11:1-24 warning custom-check' \
    "facts.lua $((lines + 9)):1-10 warning custom-check"
python3 - $((lines + 1)) <<'P'
import json, sys
f = json.load(open('found.json'))[0]
assert f['message'] == '経過措置の日付は引用で書きます（検査「手で書かない」）', f
assert f['hint'] == '{{ card.transition.to }} と書いてください', f
note = f['related'][0]
assert (note['file'], note['line']) == ('facts.lua', int(sys.argv[1])), note
P
cp found.json first.json
check 1 a.md b.txt
cmp first.json found.json

# the same without a finding
printf '# 見出し\n\n健康保険証は{{ card.transition.to | まで }}使えます。\n' >good.md
facts <<'L'
check "手で書かない" (function (site)
    for _, m in ipairs(site.mentions) do
        if m.judged == "card.transition" then report(m, "手書き") end
    end
end)
L
check 0 good.md
says

# accepted in the page and in Lua; unused and expired ones are findings
cat >waived.md <<'M'
<!-- annai: accept custom-check until 2026-03-31 原文のまま -->
健康保険証は2025年12月1日まで使えます。
M
check 0 waived.md
says
printf 'accept { rule = "custom-check", page = "a.md", text = "12月1日", expires = "2026-03-31", reason = "原文" }\n' >>facts.lua
check 0 a.md
says
check 1 good.md
[ "$(grep -c waiver-unused found.json)" = 1 ]
sed -i 's/until 2026-03-31/until 2025-11-24/' waived.md
check 1 waived.md
grep -q waiver-expired found.json
grep -q custom-check found.json

# what goes wrong within a check is told in its line, the others still run;
# a waiver of a check that did not run is not called unused
facts <<'L'
check "一" (function (site)
    error "だめ"
end)
check "二" (function (site)
    report(site.mentions[1], "二")
end)
check "三" (function (site)
    local x = site.mentions[1].pgae
end)
accept { rule = "custom-check", page = "b.txt", expires = "2026-03-31", reason = "原文" }
L
check 1 a.md
says 'a.md 3:7-16 error custom-check' \
    "facts.lua $((lines + 2)):5-14 error lua-error" \
    "facts.lua $((lines + 8)):32-35 error schedule"
grep -q 'もしかして「page」' found.json

# a schedule with a mistake is mended first
facts <<'L'
check "一" (function (site) report("一") end)
date "x" { on = "2025-02-30" }
L
check 1 a.md
if grep -q custom-check found.json; then exit 1; fi

# hostile checks end in time
for body in 'while true do end' 'while true do pcall(report, "x") end' \
    'local t = {} while true do t[#t + 1] = ("x"):rep(1e6) .. #t end' \
    'report(("x"):rep(2000))' 'report("\xff")' \
    'for i = 1, 1e9 do report("x" .. i) end' 'report(1e9)' \
    'report(setmetatable({}, {}), "x")' 'report(getmetatable(site), "x")' \
    'string.rep = nil' 'site.mentions[1].from = "x"' \
    'table.insert(site.pages, site)' 'local function f() f() end f()'; do
    printf 'check "悪" (function (site)\n%s\nend)\n' "$body" | facts
    check 1 a.md
    python3 - $((lines + 2)) "$body" <<'P'
import json, sys
found = [f for f in json.load(open('found.json')) if f['rule'] != 'custom-check']
assert [(f['file'], f['line']) for f in found] == [('facts.lua', int(sys.argv[1]))], \
    (sys.argv[2], found)
P
done

# a site: checks of the nation see every insurer, an insurer's its own
"$ANNAI" new site site >/dev/null 2>&1
sed 's/mihon/daini/' site/lua/insurers/mihon.lua >site/lua/insurers/daini.lua
sed -i 's/insurers = { *"mihon"/insurers = { "mihon", "daini"/' site/lua/site.lua
cat >>site/lua/national.lua <<'L'
check "全国" (function (site)
    report(site.pages["index.md"], site.insurer.id .. " " .. site.today)
end)
L
cat >>site/lua/insurers/daini.lua <<'L'
check "第二" (function (site)
    report(site.pages[1], "第二", { level = "warning" })
end)
L
site() { # STATUS COMMAND... : found.json
    want=$1
    shift
    rc=0
    "$ANNAI" "$@" --today 2025-11-25 >found.json 2>err || rc=$?
    [ $rc = "$want" ] || { cat found.json err; exit 1; }
}
site 1 check site --format json
[ "$(grep -c '"rule": "custom-check"' found.json)" = 3 ]
grep -q '"message": "mihon 2025-11-25（検査「全国」）"' found.json
grep -q '"message": "daini 2025-11-25（検査「全国」）"' found.json
cp found.json two.json
site 1 check site --format json --jobs 1
cmp two.json found.json
site 1 check site --format json --insurer mihon
[ "$(grep -c '"rule": "custom-check"' found.json)" = 1 ]

# build publishes nothing then, and all once the check is content
site 1 build site --out out
grep -q 'custom-check' err
[ ! -e out/mihon ]
sed -i '/^check/,$d' site/lua/national.lua
site 0 build site --out out
grep -q 'custom-check' err
[ -e out/mihon/index.html ]
site 1 build site --out out --strict
