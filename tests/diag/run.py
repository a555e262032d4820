#!/usr/bin/env python3
"""Runs the fixtures beside this file: each states its findings in a comment.

<!-- expect: error 9-21 date-weekday -->   columns of the next line of content
<!-- expect: +2 error 9-21 date-weekday -->  of the second line below it (rows)
A fixture must give exactly the findings it states. Usage: run.py ANNAI
"""
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
EXPECT = re.compile(r'<!-- expect: (?:\+(\d+) )?(\w+) (\d+)-(\d+) ([a-z-]+) -->')


def expected(path):
    findings, pending = [], []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        stated = EXPECT.findall(line)
        if stated:
            pending += stated
        elif line.strip() and pending:
            findings += [(number + int(down or 0), int(a), int(b), level, rule)
                         for down, level, a, b, rule in pending]
            pending = []
    if pending:
        sys.exit(f'{path}: an expectation with no line behind it')
    return sorted(findings)


def found(annai, path):
    run = subprocess.run(
        [annai, 'check', str(path), '--facts', str(HERE / 'facts.lua'),
         '--format', 'json', '--today', '2025-11-25'],
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
    return sorted((f['line'], f['column'], f['endColumn'] - 1, f['level'],
                   f['rule']) for f in findings)


def main():
    annai, failed, count = sys.argv[1], 0, 0
    for path in sorted(HERE.glob('*.md')):
        want, got = expected(path), found(annai, path)
        count += 1
        if want != got:
            failed += 1
            print(f'{path}:')
            print(f'  missing {[w for w in want if w not in got]}')
            print(f'  extra   {[g for g in got if g not in want]}')
    print(f'diag: {count - failed} passed, {failed} failed')
    sys.exit(failed > 0 or count == 0)


main()
