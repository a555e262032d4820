# What changed between two builds, and what changes between two days.
mkdir -p site/lua/insurers site/content/common
cp -r "$ROOT/themes" site/
cat >site/lua/site.lua <<'L'
site { title = "見本", theme = "kihon", dates = "both", insurers = { "asahi", "yuhi" } }
L
for id in asahi yuhi; do
    cat >site/lua/insurers/$id.lua <<L
insurer { name = "${id}健康保険組合（見本）", short = "$id", notice = "見本です",
    contact = { department = "適用課", phone = "00-0000-0000", address = "見本市",
        days = "月～金", time = "9時～17時", closed = "祝日" } }
L
done
cat >site/lua/national.lua <<'L'
duration "certificate.sent" {
    exact = "3M", label = "送付までの期間", subject = { "資格確認書" },
    topic = { "お送り" }, source = "見本の通知", certainty = "official",
}
period "card.transition" {
    from = "2024-12-02", to = "2025-12-01", label = "経過措置",
    subject = { "健康保険証" }, topic = { "使え" },
    source = "見本の通知", certainty = "law",
}
L
cat >site/content/common/index.md <<'M'
---
title: ご案内
published: 2025-07-16
---

資格確認書は、手続きから3か月後にお送りします。

健康保険証は{{ card.transition.to | まで }}使えます。日付のない文です。
M
build() { "$ANNAI" build site --out "$1" --today 2025-07-16 2>err || { cat err; exit 1; }; }
status() { want=$1; shift; rc=0; "$@" >out 2>err || rc=$?; [ $rc = "$want" ] || { cat out err; echo "status $rc, not $want: $*"; exit 1; }; }
has() { grep -qF -- "$1" out || { cat out; echo "not said: $1"; exit 1; }; }
hasnot() { if grep -qF -- "$1" out; then cat out; echo "said: $1"; exit 1; fi; }

# T34: the same build says nothing; moved lines are no change
build old
status 0 "$ANNAI" diff old old
has '変わったところはありません'
sed -i '1i -- 行がずれる\n' site/lua/national.lua
build same
status 0 "$ANNAI" diff old same

# T34: three months became two, in the schedule and in the sentence
sed -i 's/3M/2M/; s/見本の通知", certainty = "official/新しい通知", certainty = "secondary/' site/lua/national.lua
sed -i 's/3か月後/2か月後/' site/content/common/index.md
build new
status 1 "$ANNAI" diff old new
has 'certificate.sent（送付までの期間）: 定めが変わりました［組合: asahi、yuhi］'
has '長さ: 3か月 → 2か月'
has 'よりどころ: 見本の通知 → 新しい通知'
has '確かさ: 官公署の文書 → 複数の解説'
has '前: 「資格確認書は、手続きから3か月後にお送りします」'
has '後: 「資格確認書は、手続きから2か月後にお送りします」'
has '以上2件'
hasnot card.transition
# one insurer's folder, a ledger, facts alone; a file; JSON
status 1 "$ANNAI" diff old/asahi new/asahi/
has '以上2件'
hasnot '組合:'
status 1 "$ANNAI" diff old/yuhi/ledger.json new/yuhi
has '以上2件'
status 1 "$ANNAI" diff old/yuhi/facts.json new/yuhi/ledger.json
has 'facts.json にはページがない'
has '以上1件'
cp out text
status 1 "$ANNAI" diff old/yuhi/facts.json new/yuhi/ledger.json -o file
cmp text file
status 1 "$ANNAI" diff old new --format json
python3 - <<'P'
import json
d = json.load(open('out'))
assert [c['kind'] for c in d['changes']] == ['fact-changed', 'sentence-date'], d
fact, sentence = d['changes']
assert {'field': 'exact', 'before': 'P3M', 'after': 'P2M'} in fact['fields'], fact
assert fact['insurers'] == sentence['insurers'] == ['asahi', 'yuhi']
assert sentence['before']['mentions'][0]['text'] == '3か月後'
assert sentence['after']['mentions'][0]['text'] == '2か月後'
assert d['counts']['fact-changed'] == 1 and d['pagesCompared'] is True
P
cp out once
status 1 "$ANNAI" diff old new --format json
cmp once out

# a date of the schedule is followed by its sentence; both notations
build old
sed -i 's/2025-12-01/2025-12-03/' site/lua/national.lua
build new
status 1 "$ANNAI" diff old new
has '終わりの日: 令和7年（2025年）12月1日（月） → 令和7年（2025年）12月3日（水）'
has '令和7年（2025年）12月1日（月）まで → 令和7年（2025年）12月3日（水）まで（定め: card.transition）'
hasnot '日付のない文か表'

# words without dates, new sentences, reworded ones, pages, a leaflet, a title
build old
cat >site/content/common/index.md <<'M'
---
title: 新しいご案内
published: 2025-07-16
leaflet: true
---

資格確認書は、お手続きから2か月後にお送りします。

健康保険証は{{ card.transition.to | まで }}使えます。日付のない文が変わりました。
M
printf -- '---\ntitle: 説明会\npublished: 2025-07-16\n---\n\n説明会は2025年11月14日です。\n' >site/content/common/talk.md
build new
status 1 "$ANNAI" diff old new
has '題名が変わりました'
has 'ご案内 → 新しいご案内'
has 'なし → あり'
has '日付のない文か表が変わりました'
has '文が変わりました'
has '後: 「資格確認書は、お手続きから2か月後にお送りします」'
has '日付の値は同じです'
has 'ページ talk.html「説明会」'
has 'ページが加わりました'
has '後: 「説明会は2025年11月14日です」'
status 1 "$ANNAI" diff new old
has 'ページがなくなりました'
# a sentence with a date more is no change of the other words
printf -- '---\ntitle: 説明会\npublished: 2025-07-16\n---\n\n説明会は2025年11月14日です。2025年11月20日にもあります。\n' >site/content/common/talk.md
build newer
status 1 "$ANNAI" diff new newer
has '日付のある文が加わりました'
has '以上1件'
# an insurer gone
cp -r newer fewer
rm -r fewer/yuhi
status 1 "$ANNAI" diff newer fewer
has '組合がなくなりました'

# between two days
status 1 "$ANNAI" diff site --from 2025-11-10 --to 2025-12-31
has '■ 令和7年（2025年）11月15日（土）'
has '「説明会は2025年11月14日です」 — 2025年11月14日 が過ぎた日になります［組合: asahi、yuhi］'
has '定め card.transition（経過措置）が終わっています: 令和7年（2025年）12月3日（水）まで'
printf '\n健康保険証は2025年12月3日まで使えます。\n' >>site/content/common/talk.md
"$ANNAI" check site --today 2025-11-10 --until 2025-12-31 2>err | grep ' — ' | sort >until || true
[ -s until ]
status 1 "$ANNAI" diff site --from 2025-11-10 --to 2025-12-31
grep ' — .*\[[a-z-]*\]$' out | sort | cmp - until
status 1 "$ANNAI" diff site --from 2025-11-10 --to 2025-12-31 --format json
python3 - <<'P'
import json
d = json.load(open('out'))
assert d['from'] == '2025-11-10' and d['to'] == '2025-12-31'
days = [t['day'] for t in d['turns']]
assert days == sorted(days) and all('2025-11-10' < x <= '2025-12-31' for x in days)
assert {'day': '2025-12-04', 'turn': 'passes', 'fact': 'card.transition',
        'label': '経過措置', 'insurers': ['asahi', 'yuhi']} in d['turns'], d['turns']
assert all('since' in f for f in d['findings'])
P
status 0 "$ANNAI" diff site --from 2026-02-01 --to 2026-02-10
has '変わることはありません'

# wrong usage, and input that is not a published site
status 2 "$ANNAI" diff old
status 2 "$ANNAI" diff old new newer
status 2 "$ANNAI" diff old new --insurer asahi
status 2 "$ANNAI" diff --from 2025-11-10
status 2 "$ANNAI" diff --from 2025-11-10 --to 2025-11-10
status 2 "$ANNAI" diff a b --from 2025-11-10 --to 2025-11-11
bad() { status 3 "$ANNAI" diff "$1" new; grep -qF -- "$2" err || { cat err; echo "not said of $1: $2"; exit 1; }; [ ! -s out ]; }
bad missing 'ファイルがありません'
mkdir empty
bad empty 'ledger.json がこのフォルダーにありません'
printf 'abc' >a.json; bad a.json 'JSON として読めません'
: >b.json; bad b.json 'JSON として読めません'
printf '[1, 2]' >c.json; bad c.json 'ledger.json でも facts.json でもありません'
printf '{"insurer": "a", "facts": [{"label": "x"}]}' >d.json; bad d.json '名前（id）がありません'
printf '{"insurer": "a", "facts": [], "pages": [{"page": 1}]}' >e.json; bad e.json '場所（page）'
printf '{"insurer": "a", "facts": [{"id": "x"}, {"id": "x"}]}' >f.json; bad f.json '二つあります'
printf '{"insurer": "a", "facts": "\377"}' >g.json; bad g.json 'JSON として読めません'
python3 -c 'print("[" * 100000)' >h.json; bad h.json '入れ子が深すぎます'
truncate -s 300M i.json; bad i.json 'ファイルが大きすぎます'
mkfifo j.json; bad j.json '通常のファイルではありません'
mkdir -p twice/a twice/b
cp newer/asahi/ledger.json twice/a/; cp newer/asahi/ledger.json twice/b/
bad twice '二つあります'
mkdir linked; ln -s /etc/passwd linked/ledger.json
bad linked 'リンク'
status 3 "$ANNAI" diff old new -o nowhere/file
status 3 sh -c '"$1" diff old new >/dev/full' sh "$ANNAI"
# what steers a terminal does not come through
printf '{"insurer": "a", "facts": [{"id": "x\\u001b[2J", "label": "\\u202ey"}]}' >k.json
printf '{"insurer": "a", "facts": []}' >l.json
status 1 "$ANNAI" diff l.json k.json
if LC_ALL=C grep -q "$(printf '\033')" out; then exit 1; fi
