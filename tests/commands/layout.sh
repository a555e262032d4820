# Leaflets of every component and chart are laid out as recorded in
# tests/layout. To renew: look at the difference, then copy.
site=$ROOT/tests/browser/components
cp -r "$site/lua" "$site/content" .
# A loose page has no insurer whose telephone or address it could show.
sed '/^:*連絡先/d; /^::QR{tables/d; /^夜は留守番電話です。$/,+1d' content/mihon/index.md \
    >components.md
cp content/mihon/charts.md charts.md
cp content/mihon/*.png .
for name in components charts; do
    "$ANNAI" render $name.md --format sheets --facts lua/national.lua \
        --facts lua/insurers/mihon.lua --today 2025-11-28 >$name.txt
    diff "$ROOT/tests/layout/$name.txt" $name.txt
done
# One text on every form of paper.
for form in a4 a4-landscape a5 bifold trifold slides notice; do
    sed "s/FORM/$form/" "$ROOT/tests/layout/sheet.md" >sheet.md
    "$ANNAI" render sheet.md --format sheets --today 2025-11-28 >$form.txt
    diff "$ROOT/tests/layout/sheet-$form.txt" $form.txt
done
sed "s/FORM/a4, columns: 2, size: 10/" "$ROOT/tests/layout/sheet.md" >sheet.md
"$ANNAI" render sheet.md --format sheets --today 2025-11-28 >columns.txt
diff "$ROOT/tests/layout/sheet-columns.txt" columns.txt
