#!/usr/bin/env python3
"""Leaflets of what nobody should write: a sound PDF, or words and no file.

Each case is a page of Markdown, set on a form of paper. What comes out is
either a PDF without fault (qpdf, fonts, the text in its tags) or errors with
the file and the line, within the limits of time and memory.

Usage: tests/hostile/leaflets.py [all | CASE...] in an empty folder, with
ANNAI and ROOT set. Without `all` each case is set on one form, in turn.
"""
import os
import re
import resource
import struct
import subprocess
import sys
import time
import zlib

FORMS = ['a4', 'a4-landscape', 'a5', 'bifold', 'trifold', 'slides', 'notice']
ANNAI = os.environ['ANNAI']
SLOW = 'bin-san' in ANNAI  # the sanitizers' own time and memory
SECONDS = 100 if SLOW else 10
MEBIBYTES = 480


# --- pictures ---

def chunk(kind, data):
    body = kind + data
    return struct.pack('>I', len(data)) + body + struct.pack('>I', zlib.crc32(body))


def png(width, height, rows=None, colour=0, depth=1):
    """Whole by its headers; its pixels are what `rows` says, or all white."""
    if rows is None:
        line = b'\0' + b'\xff' * ((width + 7) // 8)
        packer = zlib.compressobj(9)
        rows = b''.join(packer.compress(line) for _ in range(height))
        rows += packer.flush()
    head = struct.pack('>IIBBBBB', width, height, depth, colour, 0, 0, 0)
    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', head) +
            chunk(b'IDAT', rows) + chunk(b'IEND', b''))


def jpeg(width, height, channels=3, scan=b'\0' * 20):
    """Headers of a JPEG without tables: nothing that can be decoded."""
    parts = b''.join(bytes([i + 1, 0x11, 0]) for i in range(channels))
    frame = struct.pack('>BHHB', 8, height, width, channels) + parts
    return (b'\xff\xd8\xff\xc0' + struct.pack('>H', len(frame) + 2) + frame +
            b'\xff\xda\0\x02' + scan + b'\xff\xd9')


def pictures():
    whole = png(40, 30)
    return {
        'fine.png': whole,
        'cut.png': whole[:-20],
        'flipped.png': whole[:45] + b'\x55' + whole[46:],
        'empty-data.png': png(40, 30, zlib.compress(b'')),
        'no-deflate.png': png(40, 30, b'not deflated at all'),
        'short.png': png(4000, 4000, zlib.compress(b'\0' * 99)),
        'palette.png': png(40, 30, colour=3, depth=8),
        'strange.png': png(40, 30, colour=6, depth=1),
        'zero.png': png(0, 30, b''),
        'bomb.png': png(23000, 23000),
        'giant.png': png(32000, 32000, b''),
        'most.png': png(0xffffffff, 0xffffffff, b''),
        'line.png': png(16000, 1),
        'column.png': png(1, 16000),
        'nothing.png': b'',
        'text.png': b'<svg onload=alert(1)>',
        'other.png': jpeg(40, 30),
        'cut.jpg': jpeg(40, 30)[:-12],
        'giant.jpg': jpeg(65535, 65535),
        'zero.jpg': jpeg(40, 0),
        'inks.jpg': jpeg(40, 30, 4),
        'seven.jpg': jpeg(40, 30, 7),
        'bare.jpg': jpeg(40, 30),
        'other.jpg': whole,
    }


# --- pages ---

def table(cells, rows=2, head='| ' + '項目 | ' * 3):
    columns = head.count('|') - 1
    return (head + '\n' + '|---' * columns + '|\n' +
            ('| ' + ' | '.join(cells) + ' |\n') * rows)


def merged(rows):
    """Cells that go over all rows, and over pages."""
    return (':::比較表 題\n| 区分 | 月 | 額 |\n|---|---|---|\n'
            '| 長い区分 | 4月 | 1円 |\n' + '| ^ | 5月 | 2円 |\n' * rows + ':::')


def nested(name, deep, inside):
    return ((':' * 3 + name + '\n') * deep + inside + '\n' + ':::\n' * deep)


def sections(count, title='見出し'):
    return ''.join('## %s%d\n\n文\n\n' % (title, i) for i in range(count))


LONG = 10000
CASES = {
    'empty': '',
    'front-only': None,
    'word-latin': 'a' * LONG,
    'word-kanji': '漢' * LONG,
    'word-katakana': 'ー' + 'カ' * LONG,
    'word-digits': '1' * LONG,
    'word-in-cell': table(['漢' * 3000, 'a' * 3000, '1' * 3000]),
    'word-in-heading': '## ' + 'あ' * LONG + '\n\n## ' + 'W' * 3000,
    'word-strong': '**' + 'i' * LONG + '**',
    'word-code': '`' + 'x' * LONG + '`',
    'word-of-marks': '、' * 3000 + '。' * 3000 + '「' * 3000,
    'word-of-dates': '2025年12月1日' * 500,
    'words-of-space': ('a' + '　' * 50 + '\u2003\u00a0') * 100,
    'table-wide': table(['一']*40, head='|' + ' 項目 |' * 40),
    'table-100': table(['1']*100, head='|' + ' 列 |' * 100),
    'row-high': table(['長い文です。' * 1500, 'b', 'c']),
    'row-high-lines': table(['行<br>' * 500, 'b', 'c']),
    'merged-pages': merged(400),
    'rows-4000': table(['1', '2', '3'], 4000),
    'glyph-yoshi': '## 名前\n\n𠮷野さん',
    'glyph-emoji': '終わりました😀👩‍👩‍👧‍👦🇯🇵',
    'glyph-private': '外字\ue000と\U000f0000です',
    'glyph-table': table(['𠮷', '😀', '\ue000']),
    'glyph-title': ('title: 😀\n', '本文'),
    'rtl': 'مرحبا بالعالم 123 שלום ' * 20,
    'combining': 'か\u3099は\u309a ' + 'e' + '\u0301' * 500,
    'variation': '葛\U000e0100飾区 辻\ufe00 漢\U000e01ef' * 20,
    'hangul': '각 각 한국어 안내 ' * 30,
    'odd-spaces': 'a\tb\u00a0c\u2003d\u3000e\u202ff\u2009h\u2028i\u2029j',
    'controls': 'a\x01b\x1bc\x7fd\x85e',
    'bidi': 'a\u202eb\u202cc\u2066d',
    'noncharacter': 'a\ufffeb\U0010ffffc',
    'surrogate': b'---\ntitle: x\n---\n\na\xed\xa0\x80b\n',
    'nul': b'---\ntitle: x\n---\n\na\x00b\n',
    'pages-500': '文です。\n\n' * 24000,
    'pages-forced': sections(150),
    'pages-of-lists': '- 項目\n' * 9000,
    'lists-60': ''.join('  ' * i + '- 項目\n' for i in range(60)),
    'numbers-60': ''.join('   ' * i + '1. 項目\n' for i in range(60)),
    'quotes-60': '> ' * 60 + '引用',
    'mixed-60': '> - ' * 30 + '文',
    'links-10000': '[あ](https://e.jp/a) ' * 10000,
    'links-each': ''.join('[あ](https://e.jp/%d) ' % i for i in range(3000)),
    'notes-5000': '本文です。\n\n' + '※ 注です。\n' * 5000,
    'notes-marks': '本文※1です。\n\n' + ''.join(
        '- ※%d 注です。\n' % i for i in range(1, 1000)),
    'ruby-1000': '{' + '漢' * 1000 + '|' + 'かん' * 500 + '}',
    'ruby-long-text': '｜漢《' + 'か' * 1000 + '》',
    'ruby-many': '{漢字|かんじ}' * 3000,
    'nested-notes-30': nested('注意', 30, '中の文'),
    'nested-kinds': nested('注意', 4, nested('だけ 印刷', 10, nested(
        '条件', 4, '中の文'))),
    'before-after': ':::前と後\n' + '古い文です。' * 1500 + '\n\n***\n\n' +
                    '新しい文です。' * 1500 + '\n:::',
    'before-after-list': ':::前と後\n' + '- 前です\n' * 500 + '\n***\n\n' +
                         '- 後です\n' * 50 + ':::',
    'procedure-1000': ':::手順 題\n' + '1. します。\n' * 1000 + ':::',
    'procedure-50': ':::手順 題\n' + '1. します。\n' * 50 + ':::',
    'steps-high': ':::手順 題\n1. ' + 'します。' * 2000 + '\n:::',
    'faq-500': ':::よくある質問\n' + ''.join(
        '### なぜ%dですか\n答えです。\n\n' % i for i in range(500)) + ':::',
    'faq-word': ':::よくある質問\n### ' + 'w' * 5000 + '\n' + 'W' * 5000 + '\n:::',
    'contents-2000': '::目次\n\n' + sections(2000),
    'contents-long': '::目次\n\n' + sections(40, '長い見出し' * 60),
    'references': ''.join('## 節%d {#s%d}\n\n%s{{ #s%d | ページ }}を見てください。'
                          '\n\n' % (i, i, '文です。' * (i % 40), (i * 7) % 60)
                          for i in range(60)),
    'reference-lost': '{{ #nowhere | ページ }}を見て[ここ](#nowhere)へ',
    'headings-alike': '## 同じ\n\n文\n\n' * 200 + '[こ](#同じ)',
    'ids-alike': '## 一 {#a}\n\n文\n\n## 二 {#a}\n\n{{ #a | ページ }}',
    'title-xml': ('title: "</x:xmpmeta><?xpacket end=\'w\'?>]]>&\\"<a>"\n'
                  'description: "</rdf:RDF></x:xmpmeta>&#0;&lt;"\n', '文'),
    'title-pdf': ('title: ") /Next << (\\\\ \\\\0 \\\\) >> endobj %"\n', '文'),
    'title-long': ('title: ' + '長い題名' * 500 + '\n', '文'),
    'title-control': ('title: "a\\u0001\\u0007\\u200eb"\n', '文'),
    'title-nul': ('title: "a\\0b"\n', '文'),
    'title-half': ('title: "a\\ud800b"\n', '文'),
    'title-none': ('title: ""\n', '文'),
    'title-outside': ('title: "𠮷\\U0010ffff"\ndescription: "\\ufffe"\n', '文'),
    'heading-pdf': '## ) >> endobj (\\\\ <</x:xmpmeta>\n\n文',
    'urls': '\n\n'.join('[あ](%s)' % url for url in (
        'https://e.jp/x\\)/Next&lt;&lt;/S/JavaScript', "<https://e.jp/it's>",
        'https://e.jp/' + 'a' * 9000, 'https://日本.jp/あ?い=う#え',
        '<https://e.jp/a%20b%00%ZZ>', 'https://e.jp/((()))[]{}',
        'mailto:a@e.jp?subject=x', 'tel:0312345678', 'https://[::1]/%5B',
        'https://e.jp/\U0001F600', '<https://e.jp/"|^`>')),
    'url-script': '[あ](javascript:alert(1))',
    'url-lost': '[あ](none.md) [い](#nothing) [う](../../../etc/passwd)',
    'url-empty': '[あ]() [](https://e.jp/) [　](https://e.jp/)',
    'qr-long': '::QR{https://e.jp/' + 'a' * 4000 + ' 言葉=あ}',
    'qr-pdf': "::QR{https://e.jp/(') 言葉=あ}",
    'card-long': ':::切り取りカード 題\n' + '文です。' * 500 + '\n:::',
    'card-word': ':::切り取りカード ' + 'w' * 500 + '\n' + 'W' * 500 + '\n:::',
    'letter': ':::宛名 封筒=長3\n' + '見本 花子 様\n' * 3 + ':::\n\n本文',
    'letter-long': ':::宛名 封筒=長3\n' + '見本\n\n' * 300 + ':::\n\n本文',
    'compare-word': (':::比較表 題\n| 一 | 二 |\n|---|---|\n| ' + '漢' * 3000 +
                     ' | < |\n| ^ | ' + 'a' * 3000 + ' |\n:::'),
    'boxes-of-pages': ':::注意\n' + '文です。\n\n' * 1500 + ':::',
    'alone': '#\n\n-\n\n>\n\n1.\n\n||\n|-|\n||\n\n****\n\n[]()\n\n![]()',
    'breaks': 'あ<br>' * 3000,
    'spans': '**あ***い*`う`' * 2000,
}
for picture in pictures():
    CASES['picture-' + picture] = '前の文です。\n\n![絵](%s)\n\n後ろ' % picture
CASES['picture-none'] = '![絵](no-such.png)'
CASES['picture-many'] = '![絵](fine.png)\n\n' * 500
CASES['picture-in-cell'] = table(['![絵](fine.png)', '![絵](line.png)', 'c'])
CASES['picture-deep'] = '> - ' * 12 + '![絵](line.png)![絵](column.png)'

# Poppler takes minutes to list the tags of a large PDF.
LISTED_BYTES = 25000


def page_of(case, form):
    body, front = CASES[case], 'title: 題名\n'
    if isinstance(body, bytes):
        return body
    if isinstance(body, tuple):
        front, body = body
    head = '---\n%supdated: 2025-11-20\nleaflet: { sheet: %s }\n---\n' % (
        front, form)
    return (head if body is None else head + '\n' + body + '\n').encode()


# --- one run ---

class Fault(Exception):
    pass


def need(holds, *words):
    if not holds:
        raise Fault(' '.join(str(word) for word in words))


def run(*command):
    try:
        return subprocess.run(command, capture_output=True, timeout=60)
    except subprocess.TimeoutExpired:
        raise Fault('no end of', *command)


def limit():
    if not SLOW:
        resource.setrlimit(resource.RLIMIT_AS, (900 << 20,) * 2)


def render(name, out):
    """Status, words, seconds and most memory of one command."""
    with open('said', 'wb') as said:
        start = time.monotonic()
        child = subprocess.Popen(
            [ANNAI, 'render', name, '--format', 'pdf', '-o', out, '--theme',
             os.environ['ROOT'] + '/themes/kihon', '--today', '2025-11-25'],
            stdout=said, stderr=said, preexec_fn=limit)
        while True:
            pid, status, used = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > SECONDS:
                child.kill()
                child.wait()
                raise Fault('no end after %d s' % SECONDS)
            time.sleep(0.002)
        child.returncode = 0
    with open('said', 'rb') as said:
        words = said.read().decode('utf-8')
    seconds = used.ru_utime + used.ru_stime
    return status, words, seconds, used.ru_maxrss // 1024


def check_refused(name, out, status, words):
    need(not os.path.exists(out), 'an error, and a file')
    errors = [line for line in words.split('\n') if ': error: ' in line]
    need(errors, 'no error told:', words[:300])
    need(status != 1 or
         all(re.match(r'[^:]+(:\d+:\d+)?: error: .*[ぁ-ん]', e) for e in errors),
         'words without a place:', errors[0][:200])
    need(any(re.match(re.escape(name) + r':\d+:\d+: ', e) or
             re.match(r'[^:]+\.(png|jpg): ', e) for e in errors),
         'no line of the page:', errors[0][:200])
    need(len(words) < 120000, 'too many words')


def check_sound(out):
    got = run('qpdf', '--check', out)
    need(got.returncode == 0, 'qpdf:', (got.stderr or got.stdout).decode()[-300:])
    if SLOW:  # the rest is the same without the sanitizers
        return
    got = run('pdffonts', out)
    need(not got.stderr, 'pdffonts:', got.stderr[:200])
    for line in got.stdout.decode().split('\n')[2:]:
        need(not line or re.search(r' yes yes yes +\d+ +\d+$', line), line)
    got = run('pdftotext', '-raw', out, '-')
    need(not got.stderr, 'pdftotext:', got.stderr[:200])
    shown = letters(got.stdout.decode('utf-8', 'replace'))
    objects = run('qpdf', '--qdf', '--object-streams=disable', out, '-').stdout
    need(not re.search(rb'/S /(JavaScript|Launch|GoToR)', objects), 'an action')
    if os.path.getsize(out) > LISTED_BYTES:
        return
    got = run('pdfinfo', '-struct-text', out)
    need(not got.stderr, 'pdfinfo:', got.stderr[:200])
    told = ''.join(re.findall(r'^\s*"(.*)"\s*$', got.stdout.decode(
        'utf-8', 'replace'), re.M))
    need(not shown or told, 'text without tags')


def letters(text):
    return re.sub(r'[\s\x0c]', '', text)


def check_run(case, form):
    name, out = case + '.md', 'out.pdf'
    with open(name, 'wb') as file:
        file.write(page_of(case, form))
    if os.path.exists(out):
        os.remove(out)
    status, words, seconds, memory = render(name, out)
    need(os.WIFEXITED(status), 'signal', os.WTERMSIG(status), words[-2000:])
    status = os.WEXITSTATUS(status)
    need(status in (0, 1, 3), 'status', status, words[-2000:])
    need(SLOW or memory <= MEBIBYTES, memory, 'MiB')
    if status:
        check_refused(name, out, status, words)
    else:
        need(': error: ' not in words, 'an error, and success')
        check_sound(out)
    return status, words, seconds, memory


def main(wanted):
    for name, data in pictures().items():
        with open(name, 'wb') as file:
            file.write(data)
    failed = 0
    for i, case in enumerate(CASES):
        if wanted and wanted != ['all'] and case not in wanted:
            continue
        for form in FORMS if wanted else [FORMS[i % len(FORMS)]]:
            try:
                status, words, seconds, memory = check_run(case, form)
                if os.environ.get('SHOW'):
                    print('%d %5.2fs %4dM %s %s %s' % (
                        status, seconds, memory, case, form,
                        words.split('\n')[0][:150]))
            except Fault as fault:
                failed += 1
                print('%s on %s: %s' % (case, form, fault))
    return failed > 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
