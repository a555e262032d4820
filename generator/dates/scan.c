/*
 * The pass over a text. Most bytes can begin no date: they are stepped over
 * by tables. A reader that is called looks at a bounded stretch, and the pass
 * goes on behind what it took, so the whole is linear.
 */
#include "dates/scan.h"

#include "dates/digits.h"
#include "dates/guard.h"
#include "dates/lead.h"
#include "dates/look.h"
#include "dates/scanner.h"

enum { PART = 128 }; /* expressions handed on at a time */

typedef size_t reader(struct scanner *s, size_t at);

static size_t first_of(struct scanner *s, size_t at, reader *const *readers,
                       size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t end = readers[i](s, at);
        if (end)
            return end;
    }
    return 0;
}

#define FIRST_OF(s, at, ...)                                                   \
    first_of((s), (at), (reader *const[]){__VA_ARGS__},                        \
             sizeof((reader *const[]){__VA_ARGS__}) / sizeof(reader *))

/* 2025/12/2 and 12/2, unless it is a part or a fraction. */
static size_t read_numeric(struct scanner *s, size_t at)
{
    struct moment m;
    if (guard_before_numeric(s->text, at))
        return 0;
    if (moment_read(s->text, at, &m) && guard_fraction(s->text, &m))
        return 0;
    return FIRST_OF(s, at, scanner_read_date, scanner_read_quantity,
                    scanner_read_clock);
}

/* The readers for a number, by what stands behind it. */
static size_t read_number(struct scanner *s, size_t at, const struct number *n,
                          uint32_t unit)
{
    switch (unit) {
    case 0x5E74: /* 年 */
    case 0x6708: /* 月 */
        return FIRST_OF(s, at, scanner_read_date, scanner_read_quantity);
    case 0x6642: /* 時 */
        return FIRST_OF(s, at, scanner_read_recurring, scanner_read_clock,
                        scanner_read_quantity);
    case 0x65E5: /* 日 */
        return FIRST_OF(s, at, scanner_read_recurring, scanner_read_quantity);
    case '(':
    case 0xFF08:
        return n->length == 4 ? scanner_read_date(s, at) : 0;
    case '/':
    case '-':
    case '.':
    case 0xFF0D:
    case 0xFF0E:
    case 0xFF0F:
        return read_numeric(s, at);
    case '~':
    case 0x301C: /* 〜 */
    case 0xFF5E: /* ～ */
    case 0x2013: /* – */
    case 0x223C: /* ∼ */
    case 0x30FC: /* ー */
    case 0x304B: /* か月, から */
    case 0x3001: /* 、 */
        return FIRST_OF(s, at, scanner_read_date, scanner_read_quantity,
                        scanner_read_clock);
    case ':':
    case 0xFF1A:
        return scanner_read_clock(s, at);
    default:
        break;
    }
    if (unit < 0x80 && look_latin(unit))
        return FIRST_OF(s, at, scanner_read_date, scanner_read_clock);
    return scanner_read_quantity(s, at);
}

static size_t scan_number(struct scanner *s, size_t at)
{
    struct number n;
    digits_read(s->text, at, &n);
    size_t end = 0;
    uint32_t unit = look_at(s->text, look_blanks(s->text, n.end));
    bool dated = unit == 0x5E74 || unit == 0x6708; /* 年, 月 */
    bool part =
        dated ? guard_before_grouped(s->text, at) : guard_before(s->text, at);
    if (n.value <= 9999 && !part)
        end = read_number(s, at, &n, unit);
    return end ? end : guard_skip(s->text, n.end);
}

static size_t scan_letter(struct scanner *s, size_t at)
{
    uint32_t before = look_before(s->text, at);
    size_t end = 0;
    if (!look_latin(before) && !look_digit(before) && before != '/')
        end = scanner_read_date(s, at);
    return end ? end : look_next(s->text, at);
}

/* 第12-1版: what is numbered is no date, save 第2月曜日. */
static size_t scan_ordinal(struct scanner *s, size_t at)
{
    struct number n;
    size_t end = scanner_read_recurring(s, at);
    if (end)
        return end;
    end = digits_read(s->text, look_next(s->text, at), &n);
    return end ? guard_skip(s->text, end) : look_next(s->text, at);
}

/* 大 and 明 begin more words than eras: what follows them tells. */
static size_t read_era(struct scanner *s, size_t at)
{
    uint32_t next = look_at(s->text, look_next(s->text, at));
    switch (next) {
    case 0x6CBB: /* 明治 */
    case 0x6B63: /* 大正 */
    case 0x548C: /* 昭和, 令和 */
    case 0x6210: /* 平成 */
    case 0x5143: /* 元 */
        return scanner_read_date(s, at);
    default:
        return digits_value(next) >= 0 ? scanner_read_date(s, at) : 0;
    }
}

static size_t read_kanji(struct scanner *s, size_t at, uint32_t cp)
{
    switch (cp) {
    case 0x4EE4: /* 令 */
    case 0x5927: /* 大 */
    case 0x660E: /* 明 */
    case 0x662D: /* 昭 */
    case 0x337B: /* ㍻ */
    case 0x337C: /* ㍼ */
    case 0x337D: /* ㍽ */
    case 0x337E: /* ㍾ */
    case 0x32FF: /* ㋿ */
        return read_era(s, at);
    case 0x5E73: /* 平 */
        return FIRST_OF(s, at, read_era, scanner_read_recurring);
    case 0x524D: /* 前 */
    case 0x7FCC: /* 翌 */
    case 0x534A: /* 半 */
        return scanner_read_relative(s, at);
    case 0x6708: /* 月 */
        return FIRST_OF(s, at, scanner_read_relative, scanner_read_recurring);
    case 0x5348: /* 午 */
    case 0x6B63: /* 正 */
    case 0x5915: /* 夕 */
    case 0x591C: /* 夜 */
    case 0x671D: /* 朝 */
    case 0x65E9: /* 早 */
        return scanner_read_clock(s, at);
    case 0x5E74: /* 年 */
    case 0x6BCE: /* 毎 */
    case 0x571F: /* 土 */
    case 0x65E5: /* 日 */
    case 0x706B: /* 火 */
    case 0x6C34: /* 水 */
    case 0x6728: /* 木 */
    case 0x91D1: /* 金 */
    case 0x795D: /* 祝 */
        return scanner_read_recurring(s, at);
    default:
        return 0;
    }
}

static size_t scan_wide(struct scanner *s, size_t at)
{
    uint32_t cp = look_at(s->text, at);
    if (cp == 0x7B2C) /* 第 */
        return scan_ordinal(s, at);
    if (look_latin(cp))
        return scan_letter(s, at);
    if (digits_value(cp) >= 0)
        return scan_number(s, at);
    size_t end = read_kanji(s, at, cp);
    return end ? end : look_next(s->text, at);
}

static size_t scan_from(struct scanner *s, size_t at)
{
    unsigned char c = (unsigned char)s->text.ptr[at];
    if (c >= 0x80)
        return scan_wide(s, at);
    return c <= '9' ? scan_number(s, at) : scan_letter(s, at);
}

void dates_scan(struct arena *a, str text, const struct scan_options *options,
                struct date_expr_list *list)
{
    struct scanner s = {.arena = a, .text = text, .list = list};
    s.years.given = options->year;
    for (size_t at = lead_next(text, 0); at < text.len;)
        at = lead_next(text, scan_from(&s, at));
}

void dates_scan_parts(struct arena *scratch, str text,
                      const struct scan_options *options, dates_sink *sink,
                      void *context)
{
    struct arena items = {0};
    struct date_expr_list list = {
        .items = ARENA_ARRAY(&items, PART, struct date_expr), .cap = PART};
    struct scanner s = {.arena = scratch, .text = text, .list = &list};
    s.years.given = options->year;
    for (size_t at = lead_next(text, 0); at < text.len;) {
        at = lead_next(text, scan_from(&s, at));
        if (list.len < PART && at < text.len)
            continue;
        sink(context, &list);
        list.len = 0;
        arena_reset(scratch);
    }
    arena_free(&items);
}
