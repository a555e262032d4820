# The web font of a site has every character that its pages, charts and style
# sheet show, as far as the whole font has it.
if ! command -v fc-query >/dev/null; then
    echo 'skipped: webfont needs fc-query (fontconfig)'
    exit 0
fi
"$ANNAI" build "$ROOT/tests/browser/components" --out "$T/out" --no-pdf \
    --today 2025-11-28 2>/dev/null
font=$(sed -n 's/^ *regular = "\(.*\)",$/\1/p' "$ROOT/themes/kihon/theme.lua")
python3 - "$T/out/mihon" "$font" <<'PYTHON'
import html, pathlib, subprocess, sys

def characters(font):
    said = subprocess.run(["fc-query", "-f", "%{charset}", font], check=True,
                          capture_output=True, text=True).stdout
    ranges = [r.split("-") for r in said.split()]
    return {c for r in ranges for c in range(int(r[0], 16), int(r[-1], 16) + 1)}

folder = pathlib.Path(sys.argv[1])
have = characters(folder / "assets/bizud-regular.woff")
shown = {ord(c) for kind in ("*.html", "assets/*.css")
         for file in folder.glob(kind)
         for c in html.unescape(file.read_text(encoding="utf-8"))}
for sign in "○△×※～①▶▼〇＋－↑都":
    assert ord(sign) in shown, f"{sign} is shown nowhere"
lacking = (shown & characters(sys.argv[2])) - have
assert not lacking, "not in the web font: " + "".join(map(chr, sorted(lacking)))
PYTHON
