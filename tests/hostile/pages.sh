# Pages of 1 MiB at their worst: an answer soon, in bounded memory and words.
# Run by tests/commands/hostile_page.sh in an empty folder.
python3 - <<'P'
import os, resource, subprocess, sys
front = '---\ntitle: x\n---\n\n'
pages = {
    'dates': '2025年12月2日まで' * 10000,
    'pipes': '|' * 1000000 + '\n|---|\n',
    'columns': '|a' * 5000 + '|\n' + '|-' * 5000 + '|\n' + '|1' * 5000 + '|\n',
    'rows': '|a|b|\n|---|---|\n' + '|1|2|\n' * 100000,
    'items': '- a\n' * 190000,
    'numbers': '1. a\n' * 190000,
    'paragraphs': 'a\n\n' * 99000,
    'lines': 'a\n' * 520000,
    'word': 'a' * 1048000,
    'kanji': '字' * 349000,
    'tabs': '\t' * 1000000 + 'a',
    'headings': '# a\n' * 190000,
    'rules': '---\n\n' * 99000,
    'stars': '*a **b ' * 100000,
    'brackets': '[' * 1000000,
    'images': '![[]()' * 50000,
    'quotes': '>' * 50000,
    'lists': '- ' * 50000,
    'boxes': ':::注意\n' * 50000,
    'references': '{{ x.y }}' * 100000,
    'comments': '<!--' * 50000,
    'commands': '<?' * 50000,
    'ruby': '<ruby>' * 1000,
    'ticks': ''.join('e' + '`' * i for i in range(1, 1300)),
    'definitions': ''.join('[%d]: /u\n' % i for i in range(30000)) + '[1]',
    'marks': 'a' + '\u0301' * 100000,
    'arabic': 'مرحبا ' * 50000,
}
def run(name, form):
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (900 << 20,) * 2)
    got = subprocess.run(
        [os.environ['ANNAI'], 'render', name, '--format', form, '-o', 'out',
         '--today', '2025-11-25'], stderr=subprocess.PIPE, timeout=20,
        preexec_fn=limit)
    err = got.stderr.decode()
    assert got.returncode in (0, 1), (name, form, got.returncode, err[-300:])
    assert got.returncode == 0 or ': error: ' in err, (name, form)
    assert len(err) < 120000, (name, form, len(err))
    return err
for name, body in pages.items():
    with open(name + '.md', 'w') as f:
        f.write(front + body + '\n')
    run(name + '.md', 'html')
    if name in ('rows', 'items', 'paragraphs', 'word', 'kanji', 'rules'):
        err = run(name + '.md', 'pdf')
        assert 'リーフレットには長すぎます' in err, (name, err[:300])
assert '表の列は100個まで' in run('columns.md', 'html')
assert '200000行まで' in run('lines.md', 'html')
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
assert most < 480, most
P
