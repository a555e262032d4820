/*
 * Rule malformed-date: a unit twice or missing, 令和6年年, 2025年12月1日日,
 * 2025年2025年, 2025年12月1月, 12月日, 13/45まで. Blanks inside are fine.
 */
#include "base/utf8.h"
#include "check/passage.h"
#include "check/rule.h"

enum { YEAR = 0x5E74, MONTH = 0x6708, DAY = 0x65E5 }; /* 年 月 日 */
enum { UNIT = 3, TWO_UNITS = 6 };                     /* their bytes */
enum { WIDEST = 40 };

void malformed_words(struct lexicon_maker *m)
{
    static const str units[] = {STR_INIT("年"), STR_INIT("月"), STR_INIT("日"),
                                STR_INIT("/")};
    lexicon_add(m, WORDS_UNIT, units, WORD_COUNT(units));
}

static uint32_t at_code(str text, size_t at)
{
    uint32_t cp = 0;
    if (at < text.len)
        utf8_decode(str_drop(text, at), &cp);
    return cp;
}

static bool kanji(uint32_t cp)
{
    return (cp >= 0x4E00 && cp <= 0x9FFF) || cp == 0x3005;
}

static int digit(uint32_t cp)
{
    if (cp >= '0' && cp <= '9')
        return (int)(cp - '0');
    if (cp >= 0xFF10 && cp <= 0xFF19) /* full width */
        return (int)(cp - 0xFF10);
    return -1;
}

static bool unit(uint32_t cp)
{
    return cp == YEAR || cp == MONTH || cp == DAY;
}

/* A number in the text; count 0: none. */
struct number {
    size_t start, end;
    int value, count;
};

static struct number number_before(str text, size_t end)
{
    struct number n = {.start = end, .end = end};
    int scale = 1;
    while (n.start > 0 && n.count < 5) {
        uint32_t cp = utf8_before(text, n.start);
        if (digit(cp) < 0)
            break;
        n.value += digit(cp) * scale;
        scale *= 10;
        n.count++;
        n.start -= cp < 0x80 ? 1 : 3;
    }
    return n;
}

static struct number number_at(str text, size_t start)
{
    struct number n = {.start = start, .end = start};
    while (n.count < 5) {
        uint32_t cp = at_code(text, n.end);
        if (digit(cp) < 0)
            break;
        n.value = n.value * 10 + digit(cp);
        n.count++;
        n.end += cp < 0x80 ? 1 : 3;
    }
    return n;
}

/* A 年, 月 or 日 of the text, and the numbers around it. */
struct unit {
    str text;
    size_t at;
    uint32_t code, behind; /* itself, and the letter behind it */
    struct number before, after;
};

/* A mistake found at one unit. */
struct fault {
    size_t start, end;
    const char *hint;
};

/* 令和6年年, 2025年12月1日日; 月末, 日曜 and 日程 are words. */
static bool doubled_unit(const struct unit *u, struct fault *f)
{
    bool first_year =
        u->code == YEAR && utf8_before(u->text, u->at) == 0x5143; /* 元 */
    if (u->behind != u->code || (u->before.count == 0 && !first_year) ||
        kanji(at_code(u->text, u->at + TWO_UNITS)))
        return false;
    *f = (struct fault){u->before.count ? u->before.start : u->at - UNIT,
                        u->at + TWO_UNITS,
                        "同じ文字が2回続いています。1つ消してください"};
    return true;
}

/* 2025年2025年, 12月12月, 1日1日: a part twice. */
static bool doubled_part(const struct unit *u, struct fault *f)
{
    size_t end = u->after.end;
    if (u->before.count == 0 || u->after.count == 0 ||
        u->before.value != u->after.value || at_code(u->text, end) != u->code ||
        at_code(u->text, end + UNIT) == 0x76EE) /* 1日1日目 */
        return false;
    *f = (struct fault){u->before.start, end + UNIT,
                        "同じ部分が2回あります。1つ消してください"};
    return true;
}

/* The unit in front of a number, with a number before it: 2025年12[月]. */
static size_t unit_before(str text, struct number n, uint32_t which)
{
    if (n.start < UNIT || utf8_before(text, n.start) != which)
        return SIZE_MAX;
    return n.start - UNIT;
}

static bool year_before(str text, size_t at)
{
    struct number year = number_before(text, at);
    return year.count == 4 || utf8_before(text, at) == 0x5143 ||
           (year.start >= 6 && year.count > 0 &&
            (str_ends(str_take(text, year.start), S("令和")) ||
             str_ends(str_take(text, year.start), S("平成"))));
}

/* 2025年12月1月, 2025年12日1日. */
static bool wrong_unit(const struct unit *u, struct fault *f)
{
    size_t unit_at = unit_before(u->text, u->before, u->code);
    if (u->code == YEAR || u->before.count == 0 || unit_at == SIZE_MAX)
        return false;
    struct number first = number_before(u->text, unit_at);
    size_t year_at = unit_before(u->text, first, YEAR);
    if (first.count == 0 || year_at == SIZE_MAX ||
        !year_before(u->text, year_at) || kanji(u->behind))
        return false;
    *f = (struct fault){first.start, u->at + UNIT,
                        "「12月1日」のように、月と日を書き分けてください"};
    return true;
}

/* 12月日に, 2025年1日: a number or a part is missing. */
static bool missing_part(const struct unit *u, struct fault *f)
{
    if (u->code == MONTH && u->before.count && u->behind == DAY &&
        !kanji(at_code(u->text, u->at + TWO_UNITS))) {
        *f = (struct fault){u->before.start, u->at + TWO_UNITS,
                            "日の数字を書いてください"};
        return true;
    }
    size_t year_at = unit_before(u->text, u->before, YEAR);
    if (u->code != DAY || u->before.count == 0 || year_at == SIZE_MAX ||
        !year_before(u->text, year_at) || kanji(u->behind))
        return false;
    *f = (struct fault){number_before(u->text, year_at).start, u->at + UNIT,
                        "「2025年12月1日」のように、月も書いてください"};
    return true;
}

/* （月）, (火・祝): what stands behind a day. */
static bool weekday_behind(str rest)
{
    uint32_t open = at_code(rest, 0);
    if (open != 0xFF08 && open != '(')
        return false;
    size_t at = open == '(' ? 1 : 3;
    uint32_t day = at_code(rest, at);
    uint32_t close = at_code(rest, at + 3);
    return kanji(day) &&
           str_contains(S("日月火水木金土"), str_slice(rest, at, at + 3)) &&
           (close == 0xFF09 || close == ')' || close == 0x30FB);
}

/* What only a day has behind it. */
static bool day_words(str rest)
{
    static const str words[] = {STR_INIT("まで"), STR_INIT("以降"),
                                STR_INIT("以前")};
    str found;
    return words_begin(rest, words, WORD_COUNT(words), &found) ||
           weekday_behind(rest);
}

/* 12月1まで, 12月1（月）: the 日 is missing. */
static bool missing_day_unit(const struct unit *u, struct fault *f)
{
    struct number day = u->after;
    if (u->code != MONTH || u->before.count == 0 || day.count == 0 ||
        day.value < 1 || day.value > 31 ||
        !day_words(str_drop(u->text, day.end)))
        return false;
    *f = (struct fault){u->before.start, day.end, "「日」を書き足してください"};
    return true;
}

/* 2025 12月1日: the 年 is missing. */
static bool missing_year_unit(const struct unit *u, struct fault *f)
{
    if (u->code != MONTH || u->before.count == 0 || u->before.count > 2 ||
        u->before.start < 2)
        return false;
    uint32_t blank = utf8_before(u->text, u->before.start);
    if (blank != ' ' && blank != 0x3000)
        return false;
    struct number year =
        number_before(u->text, u->before.start - (blank == ' ' ? 1 : 3));
    if (year.count != 4 || year.value < 1900 || year.value > 2100)
        return false;
    *f = (struct fault){year.start, u->at + UNIT, "「年」を書き足してください"};
    return true;
}

/* 令和令和7年 */
static bool doubled_era(const struct unit *u, struct fault *f)
{
    str before = str_take(u->text, u->before.start);
    if (u->code != YEAR || u->before.count == 0 ||
        !(str_ends(before, S("令和令和")) || str_ends(before, S("平成平成"))))
        return false;
    *f = (struct fault){before.len - 12, u->at + UNIT,
                        "元号が2回あります。1つ消してください"};
    return true;
}

typedef bool fault_finder(const struct unit *u, struct fault *f);

static fault_finder *const finders[] = {
    doubled_unit, doubled_part,     doubled_era,       wrong_unit,
    missing_part, missing_day_unit, missing_year_unit,
};

static bool real_day(int month, int day)
{
    return month >= 1 && month <= 12 && day >= 1 &&
           day <= date_month_days(2024, month);
}

/* 2025/13/45: after the year, at its first stroke. */
static bool wrong_long_slash(str text, size_t at, struct fault *f)
{
    struct number year = number_before(text, at);
    struct number month = number_at(text, at + 1);
    uint32_t before = utf8_before(text, year.start);
    if (year.count != 4 || year.value < 1900 || year.value > 2100 ||
        month.count == 0 || month.count > 2 || before == '/' || before == '-' ||
        (before >= 'A' && before <= 'z') || at_code(text, month.end) != '/')
        return false;
    struct number day = number_at(text, month.end + 1);
    if (day.count == 0 || day.count > 2 || real_day(month.value, day.value))
        return false;
    *f = (struct fault){year.start, day.end,
                        "月は1から12まで、日はその月の末日までです"};
    return true;
}

/* 13/45まで, 12/32（火）: no month or no day. */
static bool wrong_slash(str text, size_t at, struct fault *f)
{
    struct number month = number_before(text, at);
    struct number day = number_at(text, at + 1);
    if (wrong_long_slash(text, at, f))
        return true;
    if (month.count == 0 || month.count > 2 || day.count == 0 ||
        day.count > 2 || !day_words(str_drop(text, day.end)) ||
        utf8_before(text, month.start) == '/' ||
        real_day(month.value, day.value))
        return false;
    *f = (struct fault){month.start, day.end,
                        "月は1から12まで、日はその月の末日までです"};
    return true;
}

static bool era_kanji(uint32_t cp)
{
    return cp == 0x4EE4 || cp == 0x548C || cp == 0x5E73 || cp == 0x6210 ||
           cp == 0x662D || cp == 0x5143; /* 令和平成昭元 */
}

/* The whole run of digits and units: what a reader sees as the date. */
static void widen(str text, struct fault *f)
{
    size_t least = f->start > WIDEST ? f->start - WIDEST : 0;
    size_t most = f->end + WIDEST;
    while (f->start > least) {
        uint32_t cp = utf8_before(text, f->start);
        if (digit(cp) < 0 && !unit(cp) && !era_kanji(cp))
            break;
        f->start -= cp < 0x80 ? 1 : 3;
    }
    while (f->end < most) {
        uint32_t cp = at_code(text, f->end);
        bool unit_of_number = unit(cp) && digit(utf8_before(text, f->end)) >= 0;
        if (digit(cp) < 0 && !unit_of_number)
            break;
        f->end += cp < 0x80 ? 1 : 3;
    }
}

static void report(const struct check_context *c, const struct passage *p,
                   const struct fault *f)
{
    span where = flow_span(&p->flow, f->start, f->end);
    if (check_reported(c, where))
        return;
    struct diag *d = diag_error(
        c->diags, "malformed-date", where, "「%.*s」は日付の形が崩れています",
        STR_ARG(str_slice(p->flow.text, f->start, f->end)));
    diag_hint(c->diags, d, "%s", f->hint);
}

static bool find(str text, size_t at, struct fault *f)
{
    if (text.ptr[at] == '/')
        return wrong_slash(text, at, f);
    unsigned char lead = (unsigned char)text.ptr[at];
    if ((lead != 0xE5 && lead != 0xE6) || !unit(at_code(text, at)))
        return false;
    struct unit u = {.text = text, .at = at, .code = at_code(text, at)};
    u.behind = at_code(text, at + UNIT);
    u.before = number_before(text, at);
    if (u.before.count == 0 && u.behind != u.code)
        return false; /* 元年年 is the one fault without a number */
    if (digit(u.behind) >= 0)
        u.after = number_at(text, at + UNIT);
    for (size_t i = 0; i < WORD_COUNT(finders); i++)
        if (finders[i](&u, f))
            return true;
    return false;
}

void check_malformed(const struct check_context *c, const struct passages *page)
{
    for (size_t i = 0; i < page->len; i++) {
        const struct passage *p = &page->items[i];
        str text = p->flow.text;
        struct word_places all =
            concordance_places(p->in, WORDS_UNIT, 0, text.len);
        size_t next = 0; /* behind what was reported */
        for (size_t k = 0; k < all.len; k++) {
            size_t at = all.items[k].start;
            struct fault f;
            if (at < next || !find(text, at, &f))
                continue;
            widen(text, &f);
            report(c, p, &f);
            next = f.end;
        }
    }
}
