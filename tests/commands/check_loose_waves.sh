# a loose schedule's waves: the CSV is found, judged and drawn, or missed
"$ANNAI" new site s >/dev/null 2>&1
printf '# 発送\n\n::発送予定{certificate.mailing}\n' >w.md
check() { # STATUS FACTS [RULE]
    rc=0
    "$ANNAI" check w.md --facts "$2" --today 2025-08-01 --format json \
        >found.json 2>err || rc=$?
    [ $rc = "$1" ] || { cat found.json err; exit 1; }
    [ -z "${3-}" ] || grep -q "\"rule\": \"$3\"" found.json
}

check 0 s/lua/insurers/mihon.lua
[ "$(cat found.json)" = "[]" ]
"$ANNAI" render w.md --facts s/lua/insurers/mihon.lua --today 2025-08-01 \
    -o w.html 2>err
grep -q '北海道' w.html

# from wherever one stands, with the path as one would write it there
cp s/content/data/waves.csv whole.csv
sed -i 2d s/content/data/waves.csv
check 1 s/lua/insurers/mihon.lua wave-coverage
grep -q '"file": "s/content/data/waves.csv"' found.json
check 1 "$PWD/s/lua/insurers/mihon.lua" wave-coverage
cp w.md s/lua/insurers/
(cd s/lua/insurers && check 1 mihon.lua wave-coverage &&
    grep -q '"file": "../../content/data/waves.csv"' found.json)
cp w.md s/lua/
(cd s/lua && check 1 insurers/mihon.lua wave-coverage)
cp w.md s/
(cd s && check 1 ./lua/insurers/mihon.lua wave-coverage)

# beside the Lua file: its own content/ comes first, then the CSV itself
mkdir -p loose/data loose/content/data
cp s/lua/insurers/mihon.lua loose/
cp whole.csv loose/data/waves.csv
check 0 loose/mihon.lua
cp s/content/data/waves.csv loose/content/data/
check 1 loose/mihon.lua wave-coverage
rm -r loose/content

# cannot be found or read
rm loose/data/waves.csv
check 1 loose/mihon.lua waves-csv
grep -q '見つかりません' found.json
grep -q '"file": "loose/mihon.lua"' found.json
mkdir loose/data/waves.csv
check 3 loose/mihon.lua
rmdir loose/data/waves.csv
ln -s ../../whole.csv loose/data/waves.csv
rc=0
"$ANNAI" check w.md --facts loose/mihon.lua >out 2>err || rc=$?
[ $rc != 0 ]
rm loose/data/waves.csv
printf '県,月\n' >loose/data/waves.csv
check 1 loose/mihon.lua waves-csv
