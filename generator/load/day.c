/* Why something written as a day is none. */
#include "load/day.h"

#include "base/utf8.h"
#include "calendar/date.h"
#include "calendar/era.h"

/* A decimal digit, ASCII or full-width; else -1. */
static int digit_of(uint32_t cp)
{
    if (cp >= '0' && cp <= '9')
        return (int)(cp - '0');
    return cp >= 0xFF10 && cp <= 0xFF19 ? (int)(cp - 0xFF10) : -1;
}

/* The first three numbers in the text; how many there are, at most four. */
static size_t numbers_of(str text, int numbers[3])
{
    size_t count = 0;
    bool inside = false;
    while (text.len && count <= 3) {
        uint32_t cp;
        text = str_drop(text, utf8_decode(text, &cp));
        int digit = digit_of(cp);
        if (digit >= 0 && !inside && ++count <= 3)
            numbers[count - 1] = 0;
        inside = digit >= 0;
        if (inside && count <= 3 && numbers[count - 1] < 10000)
            numbers[count - 1] = numbers[count - 1] * 10 + digit;
    }
    return count;
}

/* The era whose name, kanji or letter begins the text, or NULL. */
static const struct era *era_before(str text)
{
    for (size_t len = 1; len <= text.len && len <= S("令和").len; len++) {
        const struct era *e = era_by_name(str_take(text, len));
        if (e && len == S("令").len && str_starts(text, e->name))
            continue;
        if (e)
            return e;
    }
    return NULL;
}

str day_trouble(struct arena *a, str text)
{
    int n[3];
    if (numbers_of(text, n) != 3)
        return S("日付として読めません");
    const struct era *e = era_before(text);
    int year = e ? era_western_year(e, n[0]) : n[0];
    if (n[1] < 1 || n[1] > 12)
        return arena_printf(a, "ない月です（%d月）", n[1]);
    int days = date_month_days(year, n[1]);
    if (n[2] < 1 || n[2] > days)
        return arena_printf(a, "ない日です（%d年%d月は%d日まで）", year, n[1],
                            days);
    date day = date_make(year, n[1], n[2]);
    if (e && day != DATE_NONE && !era_holds(e, day))
        return arena_printf(a, "ない日です（%.*sではありません）",
                            STR_ARG(e->name));
    return S("日付として読めません");
}
