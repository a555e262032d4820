# Every command has its help, wrong usage is status 2 with a suggestion.
"$ANNAI" --version | grep -q '^annai [0-9]'
"$ANNAI" --help | grep -q 'annai check'
for c in build check dates diff render new; do "$ANNAI" $c --help | grep -q "annai $c"; done
status() { want=$1; shift; rc=0; "$@" >out 2>err || rc=$?; [ $rc = "$want" ] || { cat err; echo "status $rc, not $want: $*"; exit 1; }; }
status 2 "$ANNAI"
status 2 "$ANNAI" biuld; grep -q 'もしかして build' err
status 2 "$ANNAI" check --fromat json; grep -q 'もしかして --format' err
status 2 "$ANNAI" build --jobs 0
status 2 "$ANNAI" build --today 2025-11-31; grep -q '2025-11-31' err
status 2 "$ANNAI" render
SOURCE_DATE_EPOCH=abc status 2 "$ANNAI" build .
status 3 "$ANNAI" build "$T"; grep -q 'annai new site' err
status 3 "$ANNAI" check /nonexistent
status 3 "$ANNAI" dates missing.txt
# a full disk behind standard output is a failure, not a success
status 3 sh -c '"$1" --help > /dev/full' sh "$ANNAI"
