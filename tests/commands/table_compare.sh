# Tables with a key are compared by value, across pages and insurers: a cell
# changed in Excel on one page is named with the cell it disagrees with.
"$ANNAI" new site site >/dev/null 2>&1
mkdir -p site/content/common/card
page() { # FILE TITLE < body
    { printf -- '---\ntitle: %s\nupdated: 2025-11-20\n---\n# %s\n\n' "$2" "$2"
      cat; } >"site/content/common/$1.md"
}
excel() { # FILE < csv, as Excel for Windows saves it
    sed 's/$/\r/' | iconv -f UTF-8 -t CP932 >"site/content/$1"
}
check() { # [ARGUMENTS…]: status in $rc, findings in found
    rc=0
    "$ANNAI" check site --today 2025-11-25 --format json "$@" >found 2>err ||
        rc=$?
}
said() { # how many findings hold all of the words
    python3 - "$@" <<'P'
import json, sys
print(sum(all(w in json.dumps(f, ensure_ascii=False) for w in sys.argv[1:])
          for f in json.load(open('found'))))
P
}
excel data/documents.csv <<'C'
証類,有効期限,返却,使えるところ
資格確認書,5年,不要,"・病院
・薬局"
マイナ保険証,―,不要,病院
C
page first 証類の比較 <<'M'
::比較表{documents.csv 題="証類の比較"}
M
excel common/card/kigen.csv <<'C'
項目,資格確認書,マイナ保険証
有効期限,60か月,―
返却,要らない,不要
C
page card/second 期限と返却 <<'M'
::比較表{kigen.csv 題="期限と返却"}
M
page third 使えるところ <<'M'
:::比較表 使えるところ
| | 有効期限 |
|---|---|
| 資格確認書 | P5Y※1 |
:::

:::注記
- ※1 券面の日付までです。
:::
M
page fourth 注の印 <<'M'
:::比較表 注の印の書き方
| | 有効期限（注1） | 返却 ＊2 |
|---|---|---|
| 資格確認書 | 5年（注3） | 不要※4 |
:::

:::注記
- （注1）券面の日付までです。
- ＊2 郵送でもかまいません。
- （注3）年の終わりまでです。
- ※4 捨ててください。
:::
M
# 不要 and 要らない are the same only where somebody says so
check
[ $rc = 1 ]
[ "$(said table-disagree 要らない)" = 1 ]
[ "$(said table-disagree)" = 1 ]
cat >>site/lua/national.lua <<'L'
synonyms { { "不要", "要らない", "いりません" } }
L
check
cat found
[ $rc = 0 ]
[ "$(cat found)" = '[]' ]
rm site/content/common/fourth.md
# one cell is changed in Excel, on one page
excel common/card/kigen.csv <<'C'
項目,資格確認書,マイナ保険証
有効期限,4年,―
返却,要らない,不要
C
check
[ $rc = 1 ]
[ "$(said table-disagree)" = 1 ]
[ "$(said 'content/common/card/kigen.csv のセルB2では「4年」' \
    'content/data/documents.csv のセルB2では「5年」' synonyms)" = 1 ]
python3 - <<'P'
import json
f, = json.load(open('found'))
assert (f['file'], f['line'], f['column']) == ('content/common/card/kigen.csv', 2, 6), f
assert f['endColumn'] == 8, f
assert f['related'][0]['file'] == 'content/data/documents.csv', f
assert f['related'][0]['line'] == 2, f
P
check --jobs 1 && rc=0 || true
mv found one
check --jobs 4
cmp found one
# a table_ with a key is compared though no page shows it
cp site/lua/national.lua national.lua
cat >>site/lua/national.lua <<'L'
table_ "returns" {
    key = { "証類", "項目" },
    rows = {
        { "証類", "返却" },
        { "資格確認書", "必要" },
    },
}
L
excel common/card/kigen.csv <<'C'
項目,資格確認書,マイナ保険証
有効期限,5年,―
返却,要らない,不要
C
check
[ "$(said table-disagree)" = 1 ]
[ "$(said 'lua/national.lua の' '「必要」' 'kigen.csv のセルB3では「要らない」')" = 1 ]
cp national.lua site/lua/national.lua
# insurers differ only where they say so
sed 's/mihon/hoka/g' site/lua/insurers/mihon.lua >site/lua/insurers/hoka.lua
sed -i 's/"mihon"/"mihon", "hoka"/' site/lua/site.lua
mkdir site/content/hoka
page first 証類の比較 <<'M'
:::比較表 証類の比較
| 証類 | 有効期限 |
|---|---|
| 資格確認書 | 5年 |
:::
M
page third 使えるところ <<'M'
文
M
rm -r site/content/common/card
page first 証類の比較 <<'M'
:::比較表 証類の比較
| 証類 | 有効期限 |
|---|---|
| 資格確認書 | 5年 |
:::
M
check
[ "$(cat found)" = '[]' ]
sed 's/5年/2年/' site/content/common/first.md >site/content/hoka/first.md
check
[ "$(said table-disagree variants hoka/first.md common/first.md)" = 1 ]
[ "$(said table-disagree)" = 1 ]
cat >>site/lua/insurers/hoka.lua <<'L'
variants { { "資格確認書", "有効期限" } }
L
check
cat found
[ "$(cat found)" = '[]' ]
