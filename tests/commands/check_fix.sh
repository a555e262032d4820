# --fix writes what the schedule decides, and no other byte
mkdir -p site/lua/insurers site/content/common site/content/hikari
cp "$ROOT/lua/national.lua" site/lua/
sed '/^rule/,/^}/d' "$ROOT/lua/national.lua" >site/lua/national.lua
sed "s/insurers = .*/insurers = { \"hikari\" },/" "$ROOT/lua/site.lua" >site/lua/site.lua
sed -n '/^insurer/,/^}/p' "$ROOT/lua/insurers/hikari.lua" >site/lua/insurers/hikari.lua
python3 - <<'P'
import re
# 〜 in UTF-8 is read as ～, which no untouched line may show
page = '''---
title: 終了
published: 2025-10-01
---

これまでの健康保険証は、2025年12月1日（火）まで使えます。9時〜17時　
健康保険証は、令和6年(2025年)12月1日まで使えます。
健康保険証は、令和7年（2024年）12月1日（月）まで使えます。
健康保険証は、令和７年（２０２４年）12月1日まで使えます。

健康保険証は、2025年12月2日まで使えます。

健康保険証は、2025年12月2日（月）まで使えます。

説明会は、2025年12月1日（火）に行います。

健康保険証は、12月1日（火）まで使えます。

健康保険証は、**2025年12月1日**（火）まで使えます。
'''
right = (page.replace('12月1日（火）まで使えます。9', '12月1日（月）まで使えます。9')
         .replace('令和6年(2025年)', '令和7年(2025年)')
         .replace('令和7年（2024年）', '令和7年（2025年）')
         .replace('（２０２４年）', '（２０２５年）'))
files = {'utf8.md': ('utf-8', '\n'), 'crlf.md': ('utf-8', '\r\n'),
         'bom.md': ('utf-8-sig', '\r\n'), 'cp932.md': ('cp932', '\r\n'),
         'euc.md': ('euc-jp', '\n'), 'cr.md': ('utf-8', '\r'),
         'utf16.md': ('utf-16', '\r\n')}
for name, (encoding, end) in files.items():
    for text, folder in ((page, 'site/content/common/'), (right, '')):
        if encoding == 'cp932':
            text = text.replace('〜', '～')
        bytes = text.replace('\n', end).encode(encoding)
        open(folder + name, 'wb').write(bytes)
index = page.split('\n\n')[0] + '\n\n本文です。\n'
open('site/content/common/index.md', 'w').write(index)
P
cp -r site before
rc=0; "$ANNAI" check site --today 2025-11-25 --format sarif >log.sarif || rc=$?
[ $rc = 1 ]
diff -r before site
sh "$ROOT/tests/sarif.sh" log.sarif
rc=0; "$ANNAI" check site --today 2025-11-25 --fix 2>err || rc=$?
[ $rc = 1 ]
for f in *.md; do
    cmp "$f" "site/content/common/$f" || { cat err; exit 1; }
done
cmp before/content/common/index.md site/content/common/index.md
diff -r before/lua site/lua
grep -q 'content/common/cp932.md:6:24: 「火」を「月」に直しました \[weekday-mismatch\]' err || { cat err; exit 1; }
# what nothing decides stays, and is reported; a second run changes nothing
grep -q 'boundary-off-by-one' err
grep -q 'weekday-mismatch' err
cp -r site once
rc=0; "$ANNAI" check site --today 2025-11-25 --fix 2>err || rc=$?
[ $rc = 1 ]
diff -r once site
if grep -q '直しました' err; then exit 1; fi
[ "$(find site -name '.*' | wc -l)" = 0 ]
rc=0; "$ANNAI" check x.md --facts site/lua/national.lua --fix 2>err || rc=$?
[ $rc = 2 ]

# two insurers that disagree: nothing is decided for their common page
mkdir two && cp -r before/lua two/ && mkdir -p two/content/common two/content/a
sed 's/insurers = .*/insurers = { "hikari", "b" },/' before/lua/site.lua >two/lua/site.lua
sed 's/hikari/b/' before/lua/insurers/hikari.lua >two/lua/insurers/b.lua
cat >>two/lua/insurers/b.lua <<'L'
period "card.transition" {
    override = true,
    from = "2024-12-02", to = "2024-12-01",
    label = "経過措置", subject = { "健康保険証" }, topic = { "使え" },
    source = "見本", certainty = "policy",
}
L
sed -i 's/from = "2024-12-02"/from = "2023-12-02"/' two/lua/insurers/b.lua
rm -r two/content/a
printf -- '---\ntitle: 終了\npublished: 2025-10-01\n---\n\n健康保険証は、令和6年(2025年)12月1日まで使えます。\n' >two/content/common/index.md
cp two/content/common/index.md kept.md
rc=0; "$ANNAI" check two --today 2025-11-25 --fix 2>err || rc=$?
[ $rc = 1 ] && cmp kept.md two/content/common/index.md || { cat err; exit 1; }
# nor where only one of them is asked; his own pages are his
mkdir two/content/hikari && cp kept.md two/content/hikari/own.md
"$ANNAI" check two --today 2025-11-25 --fix --insurer hikari 2>err || true
cmp kept.md two/content/common/index.md
grep -q '令和7年(2025年)' two/content/hikari/own.md
