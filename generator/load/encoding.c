/*
 * Bytes of a file → a UTF-8 source: UTF-8 (RFC 3629), UTF-16 with BOM, and
 * CP932 and EUC-JP through iconv(3), never with //TRANSLIT or //IGNORE.
 */
#include "load/encoding.h"

#include <assert.h>
#include <errno.h>
#include <iconv.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "load/characters.h"

/* A way to read bytes; iconv's own names for it, the best first. */
struct charset {
    const char *shown;
    const char *names[2];
};

static const struct charset cp932 = {"CP932（Shift_JIS）",
                                     {"CP932", "WINDOWS-31J"}};
static const struct charset euc_jp = {"EUC-JP", {"EUC-JP-MS", "EUC-JP"}};
static const struct charset utf16le = {"UTF-16", {"UTF-16LE", NULL}};
static const struct charset utf16be = {"UTF-16", {"UTF-16BE", NULL}};

/* What came of reading bytes in a charset. */
struct reading {
    const struct charset *charset;
    str text;       /* UTF-8; up to `stop` where it did not read to the end */
    size_t stop;    /* offset of the first unreadable byte, or SIZE_MAX */
    bool plausible; /* read to the end, and looks like text */
};

struct job {
    struct arena *arena, *scratch;
    str path, bytes;
    struct diag_list *diags;
};

bool encoding_by_name(str name, enum encoding *encoding)
{
    static const struct {
        str name;
        enum encoding encoding;
    } names[] = {
        {STR_INIT("utf8"), ENCODING_UTF8},
        {STR_INIT("utf16"), ENCODING_UTF16},
        {STR_INIT("cp932"), ENCODING_CP932},
        {STR_INIT("ms932"), ENCODING_CP932},
        {STR_INIT("shiftjis"), ENCODING_CP932},
        {STR_INIT("sjis"), ENCODING_CP932},
        {STR_INIT("windows31j"), ENCODING_CP932},
        {STR_INIT("eucjp"), ENCODING_EUC_JP},
    };
    char folded[16];
    size_t len = 0;
    for (size_t i = 0; i < name.len; i++) {
        char c = name.ptr[i];
        if (c == '-' || c == '_')
            continue;
        if (len == sizeof folded)
            return false;
        folded[len++] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (str_equal((str){folded, len}, names[i].name)) {
            *encoding = names[i].encoding;
            return true;
        }
    }
    return false;
}

static iconv_t open_charset(const struct charset *charset)
{
    for (size_t i = 0; i < 2; i++) {
        if (!charset->names[i])
            break;
        iconv_t cd = iconv_open("UTF-8", charset->names[i]);
        if (cd != (iconv_t)-1)
            return cd;
    }
    return (iconv_t)-1;
}

/* The text up to the first byte that cannot be read; *stop is its offset. */
static str convert(struct arena *a, iconv_t cd, str bytes, size_t *stop)
{
    size_t room = bytes.len * 3 + 4; /* no unit grows more than threefold */
    char *text = arena_alloc(a, room), *out = text;
    char *in = (char *)(uintptr_t)bytes.ptr;
    size_t left = bytes.len;
    size_t result = iconv(cd, &in, &left, &out, &room);
    assert(result != (size_t)-1 || errno != E2BIG);
    *stop = result == (size_t)-1 ? (size_t)(in - bytes.ptr) : SIZE_MAX;
    return (str){text, (size_t)(out - text)};
}

/*
 * Whether the linked iconv reads the codes on which implementations differ as
 * one of the two forms that characters_normalise makes one of.
 */
static bool knows_doubtful(struct arena *a, iconv_t cd)
{
    size_t stop;
    str text = convert(a, cd,
                       S("\x81\x60\x81\x61\x81\x7C\x81\x91\x81\x92\x81\xCA"
                         "\x81\x5C"),
                       &stop);
    return stop == SIZE_MAX &&
           str_equal(characters_normalise(a, text), S("\xEF\xBD\x9E\xE2\x88\xA5"
                                                      "\xEF\xBC\x8D\xEF\xBF\xA0"
                                                      "\xEF\xBF\xA1\xEF\xBF\xA2"
                                                      "\xE2\x80\x95"));
}

static bool read_as(const struct job *job, const struct charset *charset,
                    struct reading *r)
{
    *r = (struct reading){.charset = charset};
    iconv_t cd = open_charset(charset);
    if (cd == (iconv_t)-1) {
        diag_world(job->diags, "encoding", job->path,
                   "このコンピューターのiconvは%sを変換できません",
                   charset->shown);
        return false;
    }
    bool sound = charset != &cp932 || knows_doubtful(job->scratch, cd);
    if (sound)
        r->text = convert(job->scratch, cd, job->bytes, &r->stop);
    else
        diag_world(job->diags, "encoding", job->path,
                   "このコンピューターのiconvのCP932の変換表は使えません");
    iconv_close(cd);
    r->plausible = r->stop == SIZE_MAX && characters_plausible(r->text);
    return sound;
}

static struct source *make_source(const struct job *job, str text)
{
    struct source *s = ARENA_NEW(job->arena, struct source);
    s->path = arena_str(job->arena, job->path);
    s->text = text;
    return s;
}

/* A place behind text that could be read, shown as one U+FFFD. */
static span place_behind(const struct job *job, str text)
{
    struct buf shown = {.arena = job->arena};
    buf_put(&shown, characters_normalise(job->scratch, text));
    size_t at = shown.len;
    buf_put_code_point(&shown, 0xFFFD);
    return span_of(make_source(job, buf_text(&shown)), at, shown.len);
}

static unsigned byte_at(const struct job *job, size_t at)
{
    return (unsigned char)job->bytes.ptr[at];
}

static void report_stop(const struct job *job, const struct reading *r)
{
    struct diag *d =
        diag_error(job->diags, "encoding", place_behind(job, r->text),
                   "%sとして読めないバイト 0x%02X があります",
                   r->charset->shown, byte_at(job, r->stop));
    diag_hint(job->diags, d,
              "ファイルが途中で切れているか、別の文字コードが混ざっています。"
              "この位置の文字を打ち直し、UTF-8で保存し直してください");
}

static void report_bad_utf8(const struct job *job, size_t at)
{
    static const struct charset utf8 = {"UTF-8", {NULL, NULL}};
    struct reading r = {.charset = &utf8, .stop = at};
    r.text = str_take(job->bytes, at);
    report_stop(job, &r);
}

static void report_unreadable(const struct job *job, const struct reading *far,
                              const struct reading *other)
{
    size_t utf8_stop = utf8_invalid_at(job->bytes);
    struct diag *d =
        diag_error(job->diags, "encoding", place_behind(job, far->text),
                   "UTF-8、CP932（Shift_JIS）、EUC-JPのどれとしても読めません"
                   "（%sではここのバイト 0x%02X まで）",
                   far->charset->shown, byte_at(job, far->stop));
    diag_hint(job->diags, d,
              "読めない位置は先頭から、UTF-8では%zuバイト目、"
              "%sでは%zuバイト目、%sでは%zuバイト目です。"
              "UTF-8で保存し直してください",
              utf8_stop + 1, far->charset->shown, far->stop + 1,
              other->charset->shown, other->stop + 1);
}

/* The first line with a character past ASCII, at most 20 characters of it. */
static str sample(str text)
{
    size_t at = 0;
    while (at < text.len && (unsigned char)text.ptr[at] < 0x80)
        at++;
    str rest = str_drop(text, at);
    size_t len = 0;
    for (int i = 0; i < 20 && len < rest.len; i++) {
        uint32_t cp;
        size_t step = utf8_decode(str_drop(rest, len), &cp);
        if (cp < 0x20)
            break;
        len += step;
    }
    return str_take(rest, len);
}

static void report_ambiguous(const struct job *job, const struct reading *a,
                             const struct reading *b)
{
    size_t at = 0;
    while (byte_at(job, at) < 0x80)
        at++;
    struct diag *d = diag_error(
        job->diags, "encoding", place_behind(job, str_take(job->bytes, at)),
        "文字コードを決められません。%sでも%sでも読めます", a->charset->shown,
        b->charset->shown);
    str left = sample(a->text), right = sample(b->text);
    diag_hint(job->diags, d,
              "%sなら「%.*s」、%sなら「%.*s」です。UTF-8で保存し直すか、"
              "文字コードを書いてください\n"
              "ページでは先頭の --- の間に encoding: cp932、"
              "予定表では waves の中に encoding = \"cp932\"、"
              "サイト全体では site { encoding = \"cp932\" }",
              a->charset->shown, STR_ARG(left), b->charset->shown,
              STR_ARG(right));
}

/*
 * Whether bytes are UTF-8, if with a flaw or with foreign pieces: read as
 * CP932 they would give rare kanji without any error. In real CP932 and
 * EUC-JP text a byte sequence of three that is also UTF-8 is rare and never
 * stands in a row of four; UTF-8 text has little else.
 */
static bool mostly_utf8(str bytes)
{
    size_t good = 0, bad = 0, row = 0, longest = 0;
    for (size_t at = 0; at < bytes.len;) {
        uint32_t cp;
        size_t len = utf8_decode(str_drop(bytes, at), &cp);
        row = len >= 3 ? row + 1 : 0;
        longest = row > longest ? row : longest;
        good += len >= 3;
        bad += cp == UINT32_MAX;
        at += len;
    }
    return good > bad || longest >= 4;
}

/* Between the two: the one that reads, and reads as text. */
static const struct reading *choose(const struct job *job,
                                    const struct reading *sjis,
                                    const struct reading *euc)
{
    bool reads[2] = {sjis->stop == SIZE_MAX, euc->stop == SIZE_MAX};
    if (sjis->plausible != euc->plausible)
        return sjis->plausible ? sjis : euc;
    if (!sjis->plausible && reads[0] != reads[1])
        return reads[0] ? sjis : euc; /* its odd characters are shown later */
    if (reads[0] && reads[1])
        report_ambiguous(job, sjis, euc);
    else if (sjis->stop > euc->stop)
        report_unreadable(job, sjis, euc);
    else
        report_unreadable(job, euc, sjis);
    return NULL;
}

static bool detect(const struct job *job, str *text)
{
    size_t bad = utf8_invalid_at(job->bytes);
    if (bad == SIZE_MAX) {
        *text = job->bytes;
        return true;
    }
    if (mostly_utf8(job->bytes)) {
        report_bad_utf8(job, bad);
        return false;
    }
    struct reading sjis, euc;
    if (!read_as(job, &cp932, &sjis) || !read_as(job, &euc_jp, &euc))
        return false;
    const struct reading *r = choose(job, &sjis, &euc);
    if (r)
        *text = r->text;
    return r != NULL;
}

static bool decode_utf8(const struct job *job, str *text)
{
    size_t bad = utf8_invalid_at(job->bytes);
    *text = job->bytes;
    if (bad != SIZE_MAX)
        report_bad_utf8(job, bad);
    return bad == SIZE_MAX;
}

static bool decode_charset(const struct job *job, const struct charset *charset,
                           str *text)
{
    struct reading r;
    if (!read_as(job, charset, &r))
        return false;
    *text = r.text;
    if (r.stop != SIZE_MAX)
        report_stop(job, &r);
    return r.stop == SIZE_MAX;
}

/* Declared CP932 or EUC-JP; what is plainly UTF-8 was saved anew. */
static bool decode_declared(const struct job *job,
                            const struct charset *charset, str *text)
{
    if (utf8_invalid_at(job->bytes) == SIZE_MAX && mostly_utf8(job->bytes)) {
        struct diag *d = diag_error(
            job->diags, "encoding", source_start(make_source(job, job->bytes)),
            "文字コードは%sと書いてありますが、UTF-8で保存されています",
            charset->shown);
        diag_hint(job->diags, d, "文字コードの指定を消してください");
        return false;
    }
    return decode_charset(job, charset, text);
}

static bool report_no_bom(const struct job *job)
{
    struct diag *d =
        diag_error(job->diags, "encoding", place_behind(job, S("")),
                   "UTF-16と書いてありますが、先頭にBOMがありません");
    diag_hint(job->diags, d, "UTF-8で保存し直してください");
    return false;
}

static bool decode(const struct job *job, enum encoding declared, str *text)
{
    switch (declared) {
    case ENCODING_DETECT:
        return detect(job, text);
    case ENCODING_UTF8:
        return decode_utf8(job, text);
    case ENCODING_UTF16:
        return report_no_bom(job);
    case ENCODING_CP932:
        return decode_declared(job, &cp932, text);
    case ENCODING_EUC_JP:
        return decode_declared(job, &euc_jp, text);
    }
    return false;
}

/* A byte order mark says what the file is, whatever was declared. */
static bool decode_bom(struct job *job, enum encoding declared, str *text)
{
    str bytes = job->bytes;
    if (str_starts(bytes, S("\xEF\xBB\xBF"))) {
        job->bytes = str_drop(bytes, 3);
        return decode_utf8(job, text);
    }
    bool little = str_starts(bytes, S("\xFF\xFE"));
    if (!little && !str_starts(bytes, S("\xFE\xFF")))
        return decode(job, declared, text);
    job->bytes = str_drop(bytes, 2);
    return decode_charset(job, little ? &utf16le : &utf16be, text);
}

struct source *encoding_decode(struct arena *a, str path, str bytes,
                               enum encoding declared, struct diag_list *diags)
{
    struct arena scratch = {0};
    struct job job = {a, &scratch, path, bytes, diags};
    struct source *s = NULL;
    str text;
    bool usual = declared == ENCODING_DETECT || declared == ENCODING_UTF8;
    if (usual && characters_clean(bytes))
        return make_source(&job, bytes);
    if (decode_bom(&job, declared, &text)) {
        bool kept = text.ptr == job.bytes.ptr;
        text = characters_normalise(a, text);
        /* a reading of another encoding lives in the scratch arena */
        s = make_source(&job, kept ? text : arena_str(a, text));
        s->decoded = text.ptr != bytes.ptr;
        if (!characters_check(s, diags))
            s = NULL;
    }
    arena_free(&scratch);
    return s;
}
