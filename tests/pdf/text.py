#!/usr/bin/env python3
"""text.py FILE...: what a leaflet shows is what its structure says.

Character by character, without blanks: all words of the structure tree stand
on the pages, and what else stands there is the foot of each page and table
heads and captions set again. Headings come in the order of the pages, a level 1 first, and
none skips a level.
"""
import re
import subprocess
import sys
import unicodedata
from collections import Counter


def output_of(*command):
    return subprocess.run(command, check=True, capture_output=True,
                          text=True).stdout


def words(text):
    """One glyph may say both （ and (: poppler's structure knows one."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub("[\\s\u200b]", "", text)


def blocks(path):
    """(role, words) of each element with text, in the structure's order."""
    found, role = [], ""
    for line in output_of("pdfinfo", "-struct-text", path).splitlines():
        quoted = re.fullmatch(r' *"(.*)"', line)
        if quoted and found and found[-1][0] is role:
            found[-1][1] += words(quoted[1])
        elif quoted:
            found.append([role, words(quoted[1])])
        elif not line.lstrip().startswith("/"):
            role = str(line.split()[0])
    return found


def heading_faults(found, shown):
    """Headings with their pieces (Span, Link) are looked for by their start."""
    faults, level, at = [], 0, 0
    for role, text in found:
        if not re.fullmatch("H[1-6]", role):
            continue
        if int(role[1]) > level + 1:
            faults.append(f"{role} behind H{level}: {text}")
        level = int(role[1])
        place = shown.find(text, at)
        if place < 0:
            faults.append(f"not in its place: {text}")
        at = max(at, place)
    return faults


def feet(pages, most):
    """What all pages end with but for the number, at most so many letters."""
    number = r"(?<=ページ)\d+"
    ends = [re.sub(number, "", page)[::-1] for page in pages]
    same = 0
    while same < min([most - 1, *map(len, ends)]) and len(
            {end[same] for end in ends}) == 1:
        same += 1
    found = [re.search(number, page[-same - 9:]) for page in pages]
    return [page[len(page) - same - (len(n[0]) if n else 0):]
            for page, n in zip(pages, found)]


def judge(path):
    pages = output_of("pdftotext", "-raw", path, "-").split("\f")[:-1]
    found = blocks(path)
    said = Counter("".join(text for _, text in found))
    shown = Counter(words("".join(pages)))
    faults = [f"said, not shown: {''.join((said - shown).elements())}"
              ] if said - shown else []
    rest = shown - said
    for foot in feet([words(page) for page in pages], sum(rest.values())):
        rest = rest - Counter(foot)
    heads = Counter("".join(text for role, text in found
                            if role in ("TH", "Caption")))
    if rest - heads:
        faults.append(f"shown, not said: {''.join((rest - heads).elements())}")
    faults += heading_faults(found, words("".join(pages)))
    for fault in faults:
        print(f"{path}: {fault}")
    return not faults and bool(found)


sys.exit(0 if all([judge(p) for p in sys.argv[1:]]) and sys.argv[1:] else 1)
