#!/usr/bin/env python3
"""Runs the fixtures beside this file: each states its findings in a comment.

<!-- expect: error 9-21 date-weekday -->   columns of the next line of content
<!-- expect: error 9-21 date-weekday +2 --> two lines below that, as in tables
<!-- today: 2026-01-10 -->                 the day of the check; else TODAY
A fixture must give exactly the findings it states. NAME.md (and its harmless
twin NAME-ok.md) is judged by NAME.lua where there is one, else by facts.lua; a
folder NAME/ with lua/ and content/ is judged as a site. Usage: run.py ANNAI
"""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
TODAY = '2025-11-25'
DAY = re.compile(r'<!-- today: (\S+) -->')
EXPECT = re.compile(r'<!-- expect: (\w+) (\d+)-(\d+) ([a-z-]+)(?: \+(\d+))? -->')


def expected(path):
    findings, pending = [], []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        stated = EXPECT.findall(line)
        if stated:
            pending += stated
        elif line.strip() and pending:
            findings += [(number + int(down or 0), int(a), int(b), level, rule)
                         for level, a, b, rule, down in pending]
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


def file_cases(annai):
    for path in sorted([*HERE.glob('*.md'), *HERE.glob('traps/*.md')]):
        if path.stem.isupper():
            continue  # notes of this folder, no fixture
        facts = path.with_name(path.stem.removesuffix('-ok') + '.lua')
        if not facts.exists():
            facts = HERE / 'facts.lua'
        findings = check(annai, path, [str(path), '--facts', str(facts),
                                       '--today', today([path])])
        yield path, expected(path), placed(findings)


def site_cases(annai):
    for lua in sorted(HERE.glob('*/lua')):
        site = lua.parent
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


def main():
    annai, failed, count = sys.argv[1], 0, 0
    for path, want, got in [*file_cases(annai), *site_cases(annai)]:
        count += 1
        if want != got:
            failed += 1
            print(f'{path}:')
            print(f'  missing {[w for w in want if w not in got]}')
            print(f'  extra   {[g for g in got if g not in want]}')
    print(f'diag: {count - failed} passed, {failed} failed')
    sys.exit(failed > 0 or count == 0)


main()
