# Leaflets of every component and chart are laid out as recorded in
# tests/layout. To renew: look at the difference, then copy.
site=$ROOT/tests/browser/components
cp -r "$site/lua" "$site/content" .
# A loose page has no insurer whose telephone it could show.
sed '/^:*連絡先/d; /^夜は留守番電話です。$/,+1d' content/mihon/index.md \
    >components.md
cp content/mihon/charts.md charts.md
cp content/mihon/*.png .
for name in components charts; do
    "$ANNAI" render $name.md --format sheets --facts lua/national.lua \
        --facts lua/insurers/mihon.lua --today 2025-11-28 >$name.txt
    diff "$ROOT/tests/layout/$name.txt" $name.txt
done
