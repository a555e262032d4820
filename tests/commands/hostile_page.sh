# Pages of 1 MiB at their worst: an answer soon, in bounded memory and words.
case $ANNAI in
*bin-san*) echo 'SKIPPED: the sanitizers need more memory than the limit' ;;
*) sh -eu "$ROOT/tests/hostile/pages.sh" ;;
esac
# what a page says never becomes markup, a script or an action of a PDF
cat >x.md <<'X'
---
title: '</title><script>alert(1)</script>"'
leaflet: true
---

## &lt;script&gt;alert(3)

[a](https://e.jp/x\)/Next&lt;&lt;/S/JavaScript/JS\(app.alert\(1\)\)>>/Foo\()
[b](<https://e.jp/it's>) `<script>` ![a"&lt;x](https://e.jp/"onerror=1)

```"><script>
<script>
```
X
"$ANNAI" render x.md -o x.html
! grep -qE '<script|<[^>]* onerror|javascript:' x.html
rc=0; "$ANNAI" render x.md --format pdf -o x.pdf 2>err || rc=$?
[ $rc = 1 ] && grep -q 'はリーフレットに入れられません' err && [ ! -e x.pdf ]
sed -i 's/!\[.*//' x.md
"$ANNAI" render x.md --format pdf -o x.pdf
qpdf --check x.pdf >/dev/null
! qpdf --qdf x.pdf - | grep -aqE '/S /JavaScript|/S/JavaScript|/Launch|/AA '
while read -r url; do
    printf '[a](%s)\n' "$url" >url.md
    rc=0; "$ANNAI" render url.md -o x.html 2>err || rc=$?
    [ $rc = 1 ] && grep -q 'link-scheme' err || { echo "$url"; cat err; exit 1; }
done <<'X'
javascript:alert(1)
JaVaScRiPt&colon;alert(1)
&#106;avascript:alert(1)
<java&NewLine;script:x>
data:text/html,x
vbscript:x
//evil.example/x
\\\\evil
/\\evil
blob:x
&Tab;javascript:x
feed:javascript:x
file:///etc/passwd
intent:x
X
