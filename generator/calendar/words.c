/* Dates in words, and the few ways of typing a date that are read back. */
#include "calendar/words.h"

#include "base/utf8.h"
#include "calendar/era.h"

str words_weekday(enum weekday day)
{
    static const str names[] = {STR_INIT("日"), STR_INIT("月"), STR_INIT("火"),
                                STR_INIT("水"), STR_INIT("木"), STR_INIT("金"),
                                STR_INIT("土")};
    return names[day];
}

static void put_era_year(struct buf *b, const struct era *e, int western)
{
    int year = era_year(e, western);
    buf_put(b, e->name);
    if (year == 1)
        buf_put(b, S("元年"));
    else
        buf_printf(b, "%d年", year);
}

/* The year with its 年, in the notation, of an era that may be NULL. */
static void put_year(struct buf *b, const struct era *e, int western,
                     enum notation notation)
{
    bool era = e && notation != NOTATION_SEIREKI && notation != NOTATION_ISO;
    if (era)
        put_era_year(b, e, western);
    if (!era)
        buf_printf(b, "%d年", western);
    else if (notation == NOTATION_BOTH)
        buf_printf(b, "（%d年）", western);
}

static void put_short(struct buf *b, struct civil c, const struct era *e,
                      struct date_style style)
{
    if (style.yearless)
        buf_printf(b, "%d/%d", c.month, c.day);
    else if (style.notation == NOTATION_SEIREKI || !e)
        buf_printf(b, "%d/%d/%d", c.year, c.month, c.day);
    else
        buf_printf(b, "%c%d.%d.%d", e->letter, era_year(e, c.year), c.month,
                   c.day);
    if (style.notation == NOTATION_BOTH && !style.yearless && e)
        buf_printf(b, "（%d/%d/%d）", c.year, c.month, c.day);
}

static void put_iso(struct buf *b, struct civil c, struct date_style style)
{
    if (!style.yearless)
        buf_printf(b, "%04d-", c.year);
    buf_printf(b, "%02d-%02d", c.month, c.day);
}

void words_put_date(struct buf *b, date d, struct date_style style)
{
    if (d == DATE_NONE)
        return;
    struct civil c = date_civil(d);
    const struct era *e = era_of(d);
    if (style.notation == NOTATION_ISO) {
        put_iso(b, c, style);
    } else if (style.short_form) {
        put_short(b, c, e, style);
    } else {
        if (!style.yearless)
            put_year(b, e, c.year, style.notation);
        buf_printf(b, "%d月%d日", c.month, c.day);
    }
    if (style.weekday) {
        buf_put(b, S("（"));
        buf_put(b, words_weekday(date_weekday(d)));
        buf_put(b, S("）"));
    }
}

static void put_short_month(struct buf *b, int year, int month,
                            const struct era *e, struct date_style style)
{
    if (style.notation == NOTATION_SEIREKI || !e)
        buf_printf(b, "%d/%d", year, month);
    else
        buf_printf(b, "%c%d.%d", e->letter, era_year(e, year), month);
    if (style.notation == NOTATION_BOTH && e)
        buf_printf(b, "（%d/%d）", year, month);
}

void words_put_month(struct buf *b, int year, int month,
                     struct date_style style)
{
    const struct era *e = era_of(date_make(year, month, 1));
    if (style.notation == NOTATION_ISO) {
        if (!style.yearless)
            buf_printf(b, "%04d-", year);
        buf_printf(b, "%02d", month);
    } else if (style.short_form && !style.yearless) {
        put_short_month(b, year, month, e, style);
    } else {
        if (!style.yearless)
            put_year(b, e, year, style.notation);
        buf_printf(b, "%d月", month);
    }
}

void words_put_year(struct buf *b, date d, struct date_style style)
{
    if (d == DATE_NONE)
        return;
    int western = date_civil(d).year;
    if (style.notation == NOTATION_ISO)
        buf_printf(b, "%04d", western);
    else
        put_year(b, era_of(d), western, style.notation);
}

/* --- reading --- */

enum { LONGEST_DATE = 96 };

/* A typed date, with full-width forms made ASCII. */
struct typed {
    str rest;
    const struct era *era; /* the one written, or NULL */
    int year;              /* Western */
    bool agrees;           /* era and Western year, where both are written */
};

/* Full-width ASCII becomes ASCII; false where the text is too long. */
static bool narrow(str s, char out[LONGEST_DATE], str *result)
{
    size_t len = 0;
    if (s.len > LONGEST_DATE)
        return false;
    while (s.len > 0) {
        uint32_t cp;
        size_t step = utf8_decode(s, &cp);
        if (cp >= 0xFF01 && cp <= 0xFF5E)
            cp -= 0xFEE0;
        if (cp == UINT32_MAX)
            return false;
        len += utf8_encode(cp, out + len);
        s = str_drop(s, step);
    }
    *result = (str){out, len};
    return true;
}

static bool take(str *rest, str word)
{
    if (!str_starts(*rest, word))
        return false;
    *rest = str_drop(*rest, word.len);
    return true;
}

static bool take_number(str *rest, size_t most, int *value)
{
    size_t len = 0;
    while (len < rest->len && rest->ptr[len] >= '0' && rest->ptr[len] <= '9')
        len++;
    int64_t n;
    if (len > most || !str_number(str_take(*rest, len), 9999, &n))
        return false;
    *rest = str_drop(*rest, len);
    *value = (int)n;
    return true;
}

static const struct era *take_era(str *rest)
{
    size_t count;
    const struct era *eras = era_all(&count);
    for (size_t i = 0; i < count; i++) {
        str letter = {&eras[i].letter, 1};
        if (take(rest, eras[i].name) || take(rest, eras[i].kanji) ||
            take(rest, letter))
            return &eras[i];
    }
    return NULL;
}

/* A year in one of the two notations; *era is NULL for a Western one. */
static bool take_one_year(str *rest, const struct era **era, int *year)
{
    int n = 1;
    *era = take_era(rest);
    if (!*era) {
        size_t before = rest->len;
        bool number = take_number(rest, 4, year);
        return number && before == rest->len + 4;
    }
    if (!take(rest, S("元")) && !take_number(rest, 2, &n))
        return false;
    *year = era_western_year(*era, n);
    return n > 0;
}

/* （2025年）, (令和7): the year once more in the other notation. */
static bool take_other_year(struct typed *t)
{
    const struct era *era;
    int year;
    if (!take(&t->rest, S("(")))
        return true;
    if (!take_one_year(&t->rest, &era, &year) || !era == !t->era)
        return false;
    take(&t->rest, S("年"));
    t->agrees = year == t->year;
    t->era = era ? era : t->era;
    return take(&t->rest, S(")"));
}

static bool take_year(struct typed *t, str *separator)
{
    static const str separators[] = {STR_INIT("-"), STR_INIT("/"),
                                     STR_INIT(".")};
    t->agrees = true;
    if (!take_one_year(&t->rest, &t->era, &t->year))
        return false;
    for (size_t i = 0; i < sizeof separators / sizeof *separators; i++) {
        *separator = separators[i];
        if (take(&t->rest, *separator))
            return true;
    }
    *separator = S("月");
    if (take(&t->rest, S("年")))
        return take_other_year(t);
    return take_other_year(t) && take(&t->rest, S("年"));
}

date words_read_date(str s)
{
    char narrowed[LONGEST_DATE];
    struct typed t = {0};
    str separator;
    int month, day;
    if (!narrow(s, narrowed, &t.rest) || !take_year(&t, &separator) ||
        !take_number(&t.rest, 2, &month) || !take(&t.rest, separator) ||
        !take_number(&t.rest, 2, &day))
        return DATE_NONE;
    if (str_equal(separator, S("月")) && !take(&t.rest, S("日")))
        return DATE_NONE;
    date d = date_make(t.year, month, day);
    bool holds = !t.era || era_holds(t.era, d);
    return t.rest.len == 0 && t.agrees && holds ? d : DATE_NONE;
}
