/*
 * Characters a page must not hold (controls of ISO/IEC 6429, UAX #9 bidi
 * controls, private use, noncharacters), and those that have two forms.
 */
#include "load/characters.h"

#include "base/buf.h"
#include "base/utf8.h"

enum { REPORTED = 20 }; /* findings in one file; the rest is counted */
enum { BLOCK = 64 };    /* bytes that are judged at once */

/* JIS X 0208 as others convert it → as Windows does. */
static const struct form {
    str from, to;
} forms[] = {
    {STR_INIT("\xE3\x80\x9C"), STR_INIT("\xEF\xBD\x9E")}, /* wave dash */
    {STR_INIT("\xE2\x88\x92"), STR_INIT("\xEF\xBC\x8D")}, /* minus */
    {STR_INIT("\xE2\x80\x96"), STR_INIT("\xE2\x88\xA5")}, /* double bar */
    {STR_INIT("\xE2\x80\x94"), STR_INIT("\xE2\x80\x95")}, /* dash */
    {STR_INIT("\xC2\xA2"), STR_INIT("\xEF\xBF\xA0")},     /* cent */
    {STR_INIT("\xC2\xA3"), STR_INIT("\xEF\xBF\xA1")},     /* pound */
    {STR_INIT("\xC2\xAC"), STR_INIT("\xEF\xBF\xA2")},     /* not */
};

static const struct form *form_at(str rest)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_starts(rest, forms[i].from))
            return &forms[i];
    return NULL;
}

/* Whether a form, or a line end, may begin with these two bytes. */
static bool may_change(unsigned char lead, unsigned char next)
{
    switch (lead) {
    case '\r':
        return true;
    case 0xC2:
        return next == 0xA2 || next == 0xA3 || next == 0xAC;
    case 0xE2:
        return next == 0x80 || next == 0x88;
    case 0xE3:
        return next == 0x80;
    default:
        return false;
    }
}

/* The next thing to change at or behind `at`; text.len where there is none. */
static size_t next_change(str text, size_t at, const struct form **form)
{
    for (; at < text.len; at++) {
        const unsigned char *p = (const unsigned char *)text.ptr + at;
        if (!may_change(p[0], at + 1 < text.len ? p[1] : 0))
            continue;
        *form = form_at(str_drop(text, at));
        if (*form || p[0] == '\r')
            return at;
    }
    return text.len;
}

str characters_normalise(struct arena *a, str text)
{
    const struct form *form = NULL;
    size_t hit = next_change(text, 0, &form);
    if (hit == text.len)
        return text;
    struct buf out = {.arena = a};
    size_t at = 0;
    while (hit < text.len) {
        buf_put(&out, str_slice(text, at, hit));
        buf_put(&out, form ? form->to : S("\n"));
        at = hit + (form ? form->from.len : 1);
        if (!form && at < text.len && text.ptr[at] == '\n')
            at++;
        hit = next_change(text, at, &form);
    }
    buf_put(&out, str_drop(text, at));
    return buf_text(&out);
}

enum kind {
    FINE,
    CONTROL,
    CONTROL_C1,
    BIDI,
    BOM_INSIDE,
    PRIVATE_USE,
    NONCHARACTER,
    INVISIBLE,
    REPLACEMENT,
};

static bool between(uint32_t cp, uint32_t first, uint32_t last)
{
    return cp >= first && cp <= last;
}

static enum kind kind_of_bmp(uint32_t cp)
{
    if (cp < 0x20)
        return cp == '\t' || cp == '\n' ? FINE : CONTROL;
    if (cp == 0x7F)
        return CONTROL;
    if (between(cp, 0x80, 0x9F))
        return CONTROL_C1;
    if (cp == 0x061C || between(cp, 0x200E, 0x200F) ||
        between(cp, 0x202A, 0x202E) || between(cp, 0x2066, 0x2069))
        return BIDI;
    if (cp == 0xFEFF)
        return BOM_INSIDE;
    if (between(cp, 0xE000, 0xF8FF))
        return PRIVATE_USE;
    if (between(cp, 0xFDD0, 0xFDEF))
        return NONCHARACTER;
    if (cp == 0xAD || cp == 0x2060 || between(cp, 0x200B, 0x200D))
        return INVISIBLE;
    return cp == 0xFFFD ? REPLACEMENT : FINE;
}

static enum kind kind_of(uint32_t cp)
{
    if ((cp & 0xFFFE) == 0xFFFE)
        return NONCHARACTER;
    if (cp >= 0xF0000)
        return PRIVATE_USE;
    return cp > 0xFFFF ? FINE : kind_of_bmp(cp);
}

/* Lead bytes behind which anything but FINE can be; the rest is skipped. */
static bool suspicious(unsigned char byte)
{
    return (byte < 0x20 && byte != '\n') || byte == 0x7F || byte == 0xC2 ||
           byte == 0xD8 || byte == 0xE2 || byte == 0xEE || byte == 0xEF ||
           (byte >= 0xF0 && byte <= 0xF4);
}

/*
 * Whether every byte of a block is part of plain Japanese text: ASCII without
 * controls, U+3000 to U+9FFF without the wave dash, full-width forms. Two
 * bytes before and behind the block are looked at. No branch and no
 * subscript depends on another byte, so that compilers make vectors of it.
 */
static inline __attribute__((always_inline)) bool
plain_block(const unsigned char *p)
{
    unsigned char bad = 0;
    for (size_t i = 0; i < BLOCK; i++) {
        unsigned char c = p[i], next = p[i + 1];
        const unsigned char *before = p + i - 2;
        unsigned char follows = (c & 0xC0) == 0x80;
        unsigned char owed = (before[1] >= 0xE0) | (before[0] >= 0xE0);
        unsigned char lead = (c >= 0xE3) & (c <= 0xE9);
        unsigned char full = (c == 0xEF) & ((next == 0xBC) | (next == 0xBD));
        unsigned char ascii = ((c >= ' ') & (c < 0x7F)) | (c == '\n');
        unsigned char wave =
            (before[0] == 0xE3) & (before[1] == 0x80) & (c == 0x9C);
        unsigned char known = ascii | follows | lead | full;
        bad |= (unsigned char)((follows ^ owed) | wave | (known ^ 1));
    }
    return !bad;
}

/* Where the character begins that the end of a good block cuts, or the end. */
static size_t whole_end(const unsigned char *p, size_t end)
{
    if (p[end - 1] >= 0xE0)
        return end - 1;
    return p[end - 2] >= 0xE0 ? end - 2 : end;
}

/* Behind the plain blocks from `at`, where a character begins. */
static inline __attribute__((always_inline)) size_t plain_blocks(str bytes,
                                                                 size_t at)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    size_t end = at;
    while (end >= 2 && bytes.len - end >= BLOCK + 3 && plain_block(p + end))
        end += BLOCK;
    return end > at ? whole_end(p, end) : at;
}

#ifdef __x86_64__
/* The same in vectors that not every processor has. */
__attribute__((target("avx2"))) static size_t plain_blocks_avx2(str bytes,
                                                                size_t at)
{
    return plain_blocks(bytes, at);
}
#endif

static size_t skip_plain(str bytes, size_t at)
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2"))
        return plain_blocks_avx2(bytes, at);
#endif
    return plain_blocks(bytes, at);
}

/* The length of the character if nothing is wrong with it, else 0. */
static size_t clean_step(str rest)
{
    unsigned char c = (unsigned char)rest.ptr[0];
    if ((c >= ' ' && c < 0x7F) || c == '\n')
        return 1;
    uint32_t cp;
    size_t len = utf8_decode(rest, &cp);
    bool fine = cp != UINT32_MAX && kind_of(cp) == FINE && !form_at(rest);
    return fine ? len : 0;
}

bool characters_clean(str bytes)
{
    for (size_t at = 0; at < bytes.len;) {
        at = skip_plain(bytes, at);
        size_t upto = bytes.len - at > BLOCK ? at + BLOCK : bytes.len;
        while (at < upto) {
            size_t step = clean_step(str_drop(bytes, at));
            if (!step)
                return false;
            at += step;
        }
    }
    return true;
}

bool characters_plausible(str text)
{
    for (size_t at = 0; at < text.len; at++) {
        if (!suspicious((unsigned char)text.ptr[at]))
            continue;
        uint32_t cp;
        utf8_decode(str_drop(text, at), &cp);
        enum kind kind = kind_of(cp);
        if (kind == CONTROL_C1 || kind == PRIVATE_USE || kind == NONCHARACTER)
            return false;
    }
    return true;
}

static void hint_control(struct diag_list *diags, struct diag *d, uint32_t cp)
{
    if (cp == 0)
        diag_hint(diags, d,
                  "BOMのないUTF-16で保存したファイルかもしれません。"
                  "UTF-8で保存し直してください");
    else if (cp == 0x0B)
        diag_hint(diags, d,
                  "WordやPowerPointの行内改行です。ふつうの改行に"
                  "置き換えてください");
    else
        diag_hint(diags, d,
                  "目に見えない文字です。この位置の前後を打ち直してください");
}

static void report_error(span where, enum kind kind, uint32_t cp,
                         struct diag_list *diags)
{
    static const char *const says[] = {
        [CONTROL] = "使えない制御文字",
        [CONTROL_C1] = "使えない制御文字",
        [BIDI] = "文字の並ぶ向きを変える見えない文字",
        [BOM_INSIDE] = "ファイルの途中にBOM",
        [PRIVATE_USE] = "外字（私用領域の文字）",
        [NONCHARACTER] = "文字ではない符号",
    };
    struct diag *d = diag_error(diags, "control-character", where,
                                "%s（U+%04X）があります", says[kind], cp);
    if (kind == PRIVATE_USE)
        diag_hint(diags, d,
                  "外字はほかの人の画面では表示されません。"
                  "一般の漢字かかなに置き換えてください");
    else
        hint_control(diags, d, cp);
}

/* A zero width joiner between two emoji makes one picture of them. */
static bool joins_emoji(str text, size_t at, uint32_t cp)
{
    if (cp != 0x200D || at + 3 >= text.len)
        return false;
    uint32_t before = utf8_before(text, at), after;
    utf8_decode(str_drop(text, at + 3), &after);
    return (before == 0xFE0F || before >= 0x1F000) &&
           (after >= 0x1F000 || between(after, 0x2600, 0x27BF));
}

/* Whether the file may be used in spite of it. */
static bool report(span where, enum kind kind, uint32_t cp,
                   struct diag_list *diags)
{
    if (kind == INVISIBLE) {
        struct diag *d =
            diag_warning(diags, "invisible-character", where,
                         "幅のない見えない文字（U+%04X）があります", cp);
        hint_control(diags, d, cp);
        return true;
    }
    if (kind == REPLACEMENT) {
        struct diag *d = diag_warning(diags, "replacement-character", where,
                                      "文字化けの跡（U+FFFD）があります");
        diag_hint(diags, d,
                  "前に別の文字コードで開いて保存したときに失われた文字です。"
                  "元の文字を打ち直してください");
        return true;
    }
    report_error(where, kind, cp, diags);
    return false;
}

bool characters_check(const struct source *s, struct diag_list *diags)
{
    bool good = true;
    size_t found = 0;
    for (size_t at = 0; at < s->text.len; at++) {
        if (!suspicious((unsigned char)s->text.ptr[at]))
            continue;
        uint32_t cp;
        size_t len = utf8_decode(str_drop(s->text, at), &cp);
        enum kind kind = kind_of(cp);
        if (kind == FINE || joins_emoji(s->text, at, cp))
            continue;
        if (++found <= REPORTED)
            good = report(span_of(s, at, at + len), kind, cp, diags) && good;
        else
            good = good && (kind == INVISIBLE || kind == REPLACEMENT);
    }
    if (found > REPORTED)
        diag_error(diags, "control-character", source_start(s),
                   "使えない文字がほかに%zu個あります", found - REPORTED);
    return good && found <= REPORTED;
}
