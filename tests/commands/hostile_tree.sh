# Things in a site that are no pages: each is one clear finding, nothing hangs,
# and what is published stays as it was.
cp -r "$ROOT/lua" "$ROOT/content" "$ROOT/themes" .
# one insurer is enough
sed -i 's/insurers = .*/insurers = { "hikari" },/' lua/site.lua
find content -mindepth 1 -maxdepth 1 ! -name common ! -name data ! -name hikari \
    -exec rm -r {} +
"$ANNAI" build . --today 2025-11-25 2>err
cp -r out old
page='---\ntitle: x\nupdated: 2025-11-01\n---\n\nx\n'

# refused STATUS WORDS: the build fails so, says so, and publishes nothing
refused() {
    rc=0
    timeout 20 "$ANNAI" build . --today 2025-11-25 >log 2>err || rc=$?
    [ $rc = "$1" ] || { echo "status $rc, expected $1: $2"; cat err; exit 1; }
    grep -qF -- "$2" err || { echo "missing: $2"; cat err; exit 1; }
    ! LC_ALL=C grep -q "$(printf '[\001-\010\013-\037\177]')" err
    ! grep -qE '^ *::[^:]' err
    diff -r old out
}
ln -s /etc/passwd content/common/p.md
refused 1 'content/common/p.md: error: リンク'
rm content/common/p.md && ln -s . content/common/loop
refused 1 'content/common/loop: error: リンク'
rm content/common/loop && ln -s /dev/zero content/common/p.md
refused 1 'content/common/p.md: error: リンク'
rm content/common/p.md && mkfifo content/common/p.md
refused 1 'content/common/p.md: error: 通常のファイルではありません'
rm content/common/p.md && truncate -s 1G content/common/p.md
refused 1 'ファイルが大きすぎます'
truncate -s 1000000 content/common/p.md
refused 1 'content/common/p.md:1:1: error: 使えない制御文字（U+0000）'
rm content/common/p.md
for name in "$(printf 'a\nb')" "$(printf '\033[31m')" '::set-env name=x::y' 'A B' \
    "$(printf '\377')" "$(printf 'か\343\202\231')" 'Card-end'; do
    printf -- "$page" >"content/common/$name.md"
    refused 1 'このファイル名はURLに使えません'
    rm "content/common/$name.md"
done
printf '\n::set-output name=x::y 11月31日\n' >>content/common/card-end.md
refused 1 '?:set-output'
cp "$ROOT/content/common/card-end.md" content/common/

# a schedule that cannot be read is one finding, not a hundred
mv lua/national.lua kept && printf 'date "x" {\n' >lua/national.lua
refused 1 'lua/national.lua:2:1: error: Lua の書き方'
[ "$(grep -c error: err)" = 1 ]
rm lua/national.lua && mkfifo lua/national.lua
refused 3 'lua/national.lua: error: 読めません: 通常のファイルではありません'
[ "$(grep -c error: err)" = 1 ]
rm lua/national.lua && ln -s ../kept lua/national.lua
refused 1 'lua/national.lua: error: リンク'
rm lua/national.lua && mv kept lua/national.lua
mv lua/insurers/hikari.lua kept
refused 3 'note: 保険者「hikari」'
mv kept lua/insurers/hikari.lua
mv themes kept && ln -s kept themes
refused 3 'themes/kihon: error: 読めません'
rm themes && mv kept themes
sed -i 's/"kihon"/"kiho"/' lua/site.lua
refused 1 'もしかして「kihon」'
sed -i 's/"kiho"/"kihon"/' lua/site.lua
rm content/data/waves.csv
refused 3 '「certificate.mailing」がここでこの CSV'
cp "$ROOT/content/data/waves.csv" content/data/

# most pages gone: only with --force
rm content/common/*.md content/hikari/[!i]*.md
printf -- "$page" >content/hikari/index.md
refused 1 '--force'
"$ANNAI" build . --today 2025-11-25 --force 2>err
