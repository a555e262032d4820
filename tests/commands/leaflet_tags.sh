# Each leaflet of the sample: what it shows is what its structure says, fonts
# are embedded and readable, qpdf has nothing to say, two runs are the same.
refuse() { if "$@"; then exit 1; fi; }
for run in one other; do
    "$ANNAI" build "$ROOT" --out $run --today 2025-11-28 2>err
done
count=0
set --
for page in one/*/*.html; do
    leaflet=${page%.html}.pdf
    [ -e "$leaflet" ] || continue
    cmp "$leaflet" "other/${leaflet#one/}"
    qpdf --check "$leaflet" >checked 2>&1
    refuse grep -q WARNING checked
    pdfinfo "$leaflet" >info 2>&1
    grep -q '^Tagged: *yes' info
    grep -q '^Metadata Stream: *yes' info
    grep -q '^JavaScript: *no' info
    refuse grep -qi error info
    pdfinfo -meta "$leaflet" >meta
    grep -q '<pdfaid:part>2<' meta
    grep -q '<pdfaid:conformance>A<' meta
    grep -q '<pdfuaid:part>1<' meta
    pdffonts "$leaflet" | tail -n +3 >fonts
    [ -s fonts ]
    refuse grep -v 'yes yes yes' fonts
    set -- "$@" "$leaflet"
    count=$((count + 1))
done
[ $count -ge 9 ]
python3 "$ROOT/tests/pdf/text.py" "$ROOT"/lua/insurers/*.lua "$@"

# Structure that is hard to say: spans, lists in cells, links over two lines.
"$ANNAI" render "$ROOT/tests/pdf/hard.md" --format pdf -o hard.pdf \
    --today 2025-11-28 2>err
python3 "$ROOT/tests/pdf/text.py" hard.pdf
pdfinfo -struct hard.pdf >structure
for said in RowSpan.2 ColSpan.2 Scope./Column Scope./Row Caption BlockQuote \
    Code Lbl ListNumbering./Decimal; do
    grep -q "$(echo $said | tr . ' ')" structure
done
pdftotext hard.pdf - | grep -q '題の次がレベル4の見出しでも、読み上げでは飛びません。'
qpdf --qdf --object-streams=disable hard.pdf hard.qdf
grep -aq '/URI (https://www.example.jp/it%27s_%5B1%5D.html?x=%EF%BD%81)' hard.qdf
grep -aq '/QuadPoints' hard.qdf
grep -ac '/Subtype /Link' hard.qdf | grep -qx 3
refuse grep -a 'Interpolate true' hard.qdf

# Words that lost their marks are told by the test above.
sed 's|^/H1<</MCID [0-9]*>>BDC|/Artifact<</Type/Layout>>BDC|' hard.qdf |
    fix-qdf >lost.pdf
qpdf --check lost.pdf >checked 2>&1
refuse python3 "$ROOT/tests/pdf/text.py" lost.pdf >told
grep -q 'only an artifact says: 読み上げのための見本' told
