#!/usr/bin/env python3
"""text.py [INSURER.lua]... FILE...: leaflets say what they show.

Of each file two copies are made, one without its artifacts and one with them
alone, and read by pdftotext. The first says, letter by letter and without
blanks, what the structure tree says, and its headings, a level 1 first, and no
level skipped. The second says nothing new: what it has is the foot of the
pages, with the insurers' notices, or was said before.
"""
import os
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter

MARK = re.compile(rb"/([A-Za-z0-9]+)<<(?:[^<>]|<[0-9a-fA-F\s]*>)*>>BDC\n"
                  rb"|(?<=\s)EMC\n")
# what tells where a leaflet goes on
FOOT = re.compile("ページ\\d+/\\d+|[((]つづき[))]|次の(?:ページ|面)へつづく"
                  "|更新日:.*日|^\\d+$")


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def words(text):
    """One glyph may say both （ and (: poppler's structure knows one."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub("[\\s\u200b]", "", text)


def keep(qdf, artifacts):
    """The file without its artifacts, or with nothing else."""
    out, at, depth, shown = [], 0, 0, True
    for mark in MARK.finditer(qdf):
        if mark[1] and depth == 0:
            out.append(qdf[at:mark.start()])
            at = mark.start()
            shown = (mark[1] == b"Artifact") == artifacts
        depth += 1 if mark[1] else -1
        if depth == 0:
            out.append(qdf[at:mark.end()] if shown else b"")
            at = mark.end()
    return b"".join(out) + qdf[at:]


def text_of(qdf, folder):
    path = os.path.join(folder, "part.pdf")
    with open(path + ".qdf", "wb") as out:
        out.write(qdf)
    with open(path, "wb") as out:
        out.write(output_of("fix-qdf", path + ".qdf"))
    return output_of("pdftotext", "-raw", path, "-").decode()


def blocks(path):
    """(role, words) of each element with text, in the structure's order."""
    found, role = [], ""
    for line in output_of("pdfinfo", "-struct-text", path).decode().split("\n"):
        quoted = re.fullmatch(r' *"(.*)"', line)
        if quoted and found and found[-1][0] is role:
            found[-1][1] += words(quoted[1])
        elif quoted:
            found.append([role, words(quoted[1])])
        elif line.strip() and not line.lstrip().startswith("/"):
            role = str(line.split()[0])
    return found


def heading_faults(found, shown):
    """Their pieces (Span, Link) are blocks of their own."""
    faults, level = [], 0
    for role, text in found:
        if not re.fullmatch("H[1-6]", role):
            continue
        if int(role[1]) > level + 1:
            faults.append(f"{role} behind H{level}: {text}")
        level = int(role[1])
        if text not in shown:
            faults.append(f"a heading that is not shown: {text}")
    return faults


def notices(paths):
    """What insurers say at the foot: strings of Lua, joined by '..'."""
    found = ""
    for path in paths:
        with open(path, encoding="utf-8") as lua:
            strings = re.search(r'notice\s*=\s*((?:"[^"]*"\s*\.\.\s*)*"[^"]*")',
                                lua.read())
        if strings:
            found += "".join(re.findall('"([^"]*)"', strings[1])) + "/"
    return words(found)


def judge(path, folder, foot):
    qdf = output_of("qpdf", "--qdf", "--object-streams=disable", path, "-")
    found = blocks(path)
    said = "".join(text for _, text in found)
    shown = words(text_of(keep(qdf, False), folder))
    beside = text_of(keep(qdf, True), folder)
    faults = heading_faults(found, shown)
    for name, rest in (("said, not shown", Counter(said) - Counter(shown)),
                       ("shown, not said", Counter(shown) - Counter(said))):
        if rest:
            faults.append(f"{name}: {''.join(rest.elements())}")
    for line in beside.split("\n"):
        for rest in FOOT.split(words(line)):
            if rest not in said and rest not in foot:
                faults.append(f"only an artifact says: {rest}")
    for fault in faults:
        print(f"{path}: {fault}")
    return not faults and bool(found)


def main():
    with tempfile.TemporaryDirectory() as folder:
        lua = [path for path in sys.argv[1:] if path.endswith(".lua")]
        good = [judge(path, folder, notices(lua))
                for path in sys.argv[1:] if path not in lua]
    sys.exit(0 if good and all(good) else 1)


main()
