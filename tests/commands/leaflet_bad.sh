# Bad input is a sound PDF or words with a place and no file: every case of
# tests/hostile/leaflets.py on one form of paper, in turn.
"$ROOT/tests/hostile/leaflets.py"

# A full disk and one that is only read from: said so, and nothing is left.
printf -- '---\ntitle: 題\nupdated: 2025-11-20\n---\n\n文です。\n' >page.md
# refused FOLDER WORDS
refused() {
    ls -A "$1" >before
    rc=0
    "$ANNAI" render page.md --format pdf --today 2025-11-25 -o "$1/page.pdf" 2>said || rc=$?
    cat said
    [ $rc = 3 ] || { echo "status $rc"; exit 1; }
    grep -q "error: .*$2" said
    ls -A "$1" | diff before -
}
if [ "$(id -u)" = 0 ] && mkdir disk && mount -t tmpfs -o size=8k tmpfs disk 2>/dev/null; then
    trap 'umount -l disk 2>/dev/null || true' EXIT
    refused disk '空き容量'
    echo old >disk/page.pdf
    refused disk '空き容量'
    [ "$(cat disk/page.pdf)" = old ]
    mount -o remount,ro disk
    refused disk '読み取り専用'
    [ "$(cat disk/page.pdf)" = old ]
else
    echo 'SKIPPED: a full and a read-only disk need root and mounts'
fi
