# Rules across pages: small sites whose pages contradict each other. Each
# folder of tests/diag/sites is a site's own files over a new site's, with the
# findings it must give in expected.json: [[file, line, rule, level], …].
for dir in "$ROOT"/tests/diag/sites/*/; do
    name=$(basename "$dir")
    rm -rf site
    "$ANNAI" new site site >/dev/null 2>&1
    cp -r "$dir/." site/
    rc=0
    "$ANNAI" check site --today 2025-11-25 --format json >"$name.json" 2>err ||
        rc=$?
    python3 - "$name.json" "$dir/expected.json" "$rc" <<'P'
import json, sys
got = [[f['file'], f['line'], f['rule'], f['level']] for f in json.load(open(sys.argv[1]))]
want = json.load(open(sys.argv[2]))
assert got == want, got
errors = any(w[3] == 'error' for w in want)
assert int(sys.argv[3]) == int(errors), sys.argv[3]
for f in json.load(open(sys.argv[1])):
    assert f['hint'] and len(f['message'].split('\n')) == 1, f
P
    # the same findings with one worker
    "$ANNAI" check site --today 2025-11-25 --format json --jobs 1 >one.json \
        2>err || true
    cmp "$name.json" one.json
done
