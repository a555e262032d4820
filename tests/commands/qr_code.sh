# QR codes on paper are read by a camera, and a control code is on paper alone.
cp -r "$ROOT/starter/." .
cat >content/common/qr.md <<'P'
---
題名: 申請書
説明: 申請書の開き方です。
更新日: 2025-11-04
リーフレット: はい
---

::QR{https://www.example.jp/form?id=42&name=山田 言葉="申請書のページ"}

:::だけ 印刷
::QR{tel:0312345678 言葉=適用課の電話}
:::

::QR{index.md 言葉=はじめのページ}

::管理コード{CH1}
P
"$ANNAI" build . --out out --today 2025-11-28 2>err
pdftoppm -r 150 -png out/mihon/qr.pdf page
zbarimg --quiet --raw page*.png 2>/dev/null | LC_ALL=C sort >read
printf '%s\n' CH1 https://mihon-kenpo.example.jp/index.html \
    'https://www.example.jp/form?id=42&name=%E5%B1%B1%E7%94%B0' tel:0312345678 | diff - read
pdftotext -layout out/mihon/qr.pdf - | grep -q '申請書のページ'
grep -q 'name=山田' out/mihon/qr.html
! grep -q 'CH1\|tel:0312345678' out/mihon/qr.html
grep -q '<a href="index.html">はじめのページ</a>' out/mihon/qr.html

# a page's name opens nothing where the site has no address
sed -i '/base_url/d' lua/insurers/mihon.lua
! "$ANNAI" check . --today 2025-11-28 >found 2>&1
grep -qF 'qr.md:14:6: error: サイトのアドレスが決まっていないので' found
grep -qF 'base_url = "https://…"' found
