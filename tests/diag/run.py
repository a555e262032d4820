#!/usr/bin/env python3
"""Runs the fixtures beside this file: each states its findings in a comment.

<!-- expect: error 9-21 date-weekday -->   columns of the next line of content
<!-- expect: error 9-21 date-weekday +2 --> two lines below that, as in tables
<!-- expect: error 1-3 front-matter 1 -->   in line 1, above all comments
<!-- today: 2026-01-10 -->                 the day of the check; else TODAY
A fixture must give exactly the findings it states. NAME.md is judged by
NAME.lua where there is one (NAME-ok.md by that of NAME), else by facts.lua; a
folder NAME/ with lua/ and content/ is judged as a site, and one with
expected.json, [[file, line, rule, level], …], over the files of a new site;
line 0 is a whole file, such as a picture. Those folders may bring any files.

traps/ holds the guarantee of TRAPS.md: for each of T01…T36 a fixture tNN-…
whose findings are of one rule, and one without findings. COMPONENTS.md is the
index of what K01…K30 have here and in ../spec.
Usage: run.py ANNAI
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
TRAPS = [f't{n:02}' for n in range(1, 37)]
COMPONENTS = [f'k{n:02}' for n in range(1, 31)]
COMMANDS = {'t34': HERE / '../commands/diff.sh'}  # judged by a command's test
TODAY = '2025-11-25'
DAY = re.compile(r'<!-- today: (\S+) -->')
EXPECT = re.compile(
    r'<!-- expect: (\w+) (\d+)-(\d+) ([a-z-]+)(?: \+(\d+)| (\d+))? -->')


def expected(path):
    findings, pending = [], []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        stated = EXPECT.findall(line)
        if stated:
            findings += [(int(at), int(a), int(b), level, rule)
                         for level, a, b, rule, _, at in stated if at]
            pending += [s for s in stated if not s[5]]
        elif line.strip() and pending:
            findings += [(number + int(down or 0), int(a), int(b), level, rule)
                         for level, a, b, rule, down, _ in pending]
            pending = []
    if pending:
        sys.exit(f'{path}: an expectation with no line behind it')
    return sorted(findings)


def today(paths):
    for path in paths:
        for day in DAY.findall(path.read_text()):
            return day
    return TODAY


def check(annai, path, arguments):
    run = subprocess.run([annai, 'check', *arguments, '--format', 'json'],
                         capture_output=True, text=True)
    if run.returncode not in (0, 1) or run.stderr:
        sys.exit(f'{path}: status {run.returncode}\n{run.stderr}')
    findings = json.loads(run.stdout)
    status = int(any(f['level'] == 'error' for f in findings))
    if status != run.returncode:
        sys.exit(f'{path}: status {run.returncode} for {len(findings)} findings')
    for f in findings:
        if not f['message'] or (f['level'] == 'error' and not f['hint']):
            sys.exit(f'{path}: a finding without message or hint: {f}')
    return findings


def placed(findings):
    return sorted((f['line'], f['column'], f['endColumn'] - 1, f['level'],
                   f['rule']) for f in findings)


def facts_of(path):
    own = [path.with_suffix('.lua'),
           path.with_name(path.stem.removesuffix('-ok') + '.lua')]
    return next((f for f in own if f.exists()), HERE / 'facts.lua')


def file_cases(annai):
    for path in sorted([*HERE.glob('*.md'), *HERE.glob('traps/*.md')]):
        if path.stem.isupper():
            continue  # notes of this folder, no fixture
        findings = check(annai, path, [str(path), '--facts',
                                       str(facts_of(path)),
                                       '--today', today([path])])
        yield path, expected(path), placed(findings)


def site_cases(annai):
    for lua in sorted([*HERE.glob('*/lua'), *HERE.glob('traps/*/lua')]):
        site = lua.parent
        if (site / 'expected.json').exists():
            continue
        pages = sorted(site.glob('content/**/*.md'))
        findings = check(annai, site,
                         [str(site), '--today', today(pages)])
        for path in pages:
            name = str(path.relative_to(site))
            own = [f for f in findings if f['file'].endswith(name)]
            findings = [f for f in findings if f not in own]
            yield path, expected(path), placed(own)
        if findings:
            sys.exit(f'{site}: findings outside its pages: {findings}')


def overlaid_cases(annai):
    """Folders with expected.json: their files over those of a new site."""
    for stated in sorted([*HERE.glob('*/expected.json'),
                          *HERE.glob('traps/*/expected.json')]):
        with tempfile.TemporaryDirectory() as folder:
            site = pathlib.Path(folder) / 'site'
            subprocess.run([annai, 'new', 'site', 'site'], cwd=folder,
                           check=True, capture_output=True)
            shutil.copytree(stated.parent, site, dirs_exist_ok=True)
            pages = sorted(stated.parent.glob('content/**/*.md'))
            findings = check(annai, stated, [str(site), '--today', today(pages)])
            got = [(str(pathlib.Path(f['file']).relative_to(site))
                    if f['file'].startswith(folder) else f['file'],
                    f.get('line', 0), f['rule'], f['level']) for f in findings]
            want = [tuple(w) for w in json.loads(stated.read_text())]
            yield stated, sorted(want), sorted(got)


def rules_of(findings):
    """Of placed findings and of those with a file: the names of rules."""
    return {f[4] if len(f) == 5 else f[2] for f in findings}


def trap_of(path):
    """t07 of traps/t07-….md and of what lies in traps/t07-…/; else None."""
    parts = path.relative_to(HERE).parts
    return parts[1][:3] if parts[0] == 'traps' else None


def judge_traps(cases):
    """Every fixture of traps/ has findings of one rule, or none."""
    failing, passing = set(), set()
    findings = {}
    for path, want, _ in cases:
        if trap_of(path):
            name = path.relative_to(HERE).parts[1]
            findings.setdefault(name, []).extend(want)
    for name, want in findings.items():
        if len(rules_of(want)) > 1:
            sys.exit(f'traps/{name}: more than one rule: {rules_of(want)}')
        (failing if want else passing).add(name[:3])
    for trap, test in COMMANDS.items():
        if test.exists():
            failing.add(trap)
            passing.add(trap)
    strange = (failing | passing) - set(TRAPS)
    if strange:
        sys.exit(f'traps: no such trap: {sorted(strange)}')
    print(f'traps: {len(failing)} failing, {len(passing)} passing')
    missing = [f'{t} ({what})' for t in TRAPS
               for what, have in (('failing', failing), ('passing', passing))
               if t not in have]
    if missing:
        print(f'  missing: {", ".join(missing)}')
    return len(missing)


def component_files(key):
    """Of k07: its pages in spec/, and its fixtures below this folder."""
    return (sorted((HERE / '../spec').glob(f'{key}-*.txt')),
            sorted(HERE.rglob(f'{key}-*.md')))


def judge_components(cases):
    """K01…K30 each have a page, a finding and a complete row in the index."""
    failing = {path.name[:3] for path, want, _ in cases if want}
    faults, rest = [], list(COMPONENTS)
    for line in (HERE / 'COMPONENTS.md').read_text().splitlines():
        cells = [c.strip() for c in line.split('|')]
        if not re.match(r'K\d\d$', cells[1] if len(cells) > 5 else ''):
            continue
        key = cells[1].lower()
        pages, fixtures = component_files(key)
        if not pages or key not in failing:
            faults.append(f'{key}: no {"finding" if pages else "page"}')
        files = [HERE / '../spec' / name for name in cells[3].split(', ')]
        files += [HERE / name for name in cells[5].split(', ')]
        faults += [f'{key}: not in the index: {path.name}'
                   for path in pages + fixtures if path not in files]
        faults += [f'{key}: there is no {path.name}'
                   for path in files if not path.exists()]
        rest.remove(key)
    faults += [f'{key}: not in the index' for key in rest]
    for fault in faults:
        print(f'  {fault}')
    print(f'components: {len(faults)} faults')
    return len(faults)


def main():
    annai, failed = str(pathlib.Path(sys.argv[1]).resolve()), 0
    cases = [*file_cases(annai), *site_cases(annai), *overlaid_cases(annai)]
    for path, want, got in cases:
        if want != got:
            failed += 1
            print(f'{path}:')
            print(f'  missing {[w for w in want if w not in got]}')
            print(f'  extra   {[g for g in got if g not in want]}')
    missing = judge_traps(cases)
    faults = judge_components(cases)
    print(f'diag: {len(cases) - failed} passed, {failed} failed')
    sys.exit(failed > 0 or not cases or missing + faults > 0)


main()
