/* Days as a schedule states them. */
#include "script/day.h"

#include "base/utf8.h"

/* ASCII or full-width digit. */
static bool digit(uint32_t cp)
{
    return (cp >= '0' && cp <= '9') || (cp >= 0xff10 && cp <= 0xff19);
}

/* Where the last number of the text begins and ends; the count of numbers. */
static size_t last_number(str text, size_t *start, size_t *end)
{
    size_t count = 0, at = 0;
    bool within = false;
    while (at < text.len) {
        uint32_t cp;
        size_t len = utf8_decode(str_drop(text, at), &cp);
        bool now = digit(cp) || cp == 0x5143; /* 元 */
        if (now && !within) {
            count++;
            *start = at;
        }
        at += len;
        if (now)
            *end = at;
        within = now;
    }
    return count;
}

/* The text with its last number replaced. */
static str with_day(struct arena *a, str text, int day)
{
    size_t start, end;
    last_number(text, &start, &end);
    return arena_printf(a, "%.*s%02d%.*s", (int)start, text.ptr, day,
                        (int)(text.len - end), text.ptr + end);
}

bool day_shaped(str text)
{
    static const str marks[] = {
        STR_INIT("-"),    STR_INIT("/"),    STR_INIT("."),    STR_INIT("年"),
        STR_INIT("月"),   STR_INIT("日"),   STR_INIT("令和"), STR_INIT("平成"),
        STR_INIT("昭和"), STR_INIT("大正"), STR_INIT("明治"), STR_INIT("R"),
        STR_INIT("H"),    STR_INIT("S"),    STR_INIT("T"),    STR_INIT("M"),
    };
    size_t start, end;
    if (text.len > 64 || last_number(text, &start, &end) != 3)
        return false;
    while (text.len > 0) {
        uint32_t cp;
        size_t len = utf8_decode(text, &cp);
        bool known = digit(cp) || cp == 0x5143;
        for (size_t i = 0; i < sizeof marks / sizeof *marks && !known; i++)
            if (str_starts(text, marks[i])) {
                len = marks[i].len;
                known = true;
            }
        if (!known)
            return false;
        text = str_drop(text, len);
    }
    return true;
}

str day_last_of_month(struct arena *a, str text)
{
    size_t start, end;
    if (last_number(text, &start, &end) != 3)
        return (str){0};
    date first = words_read_date(with_day(a, text, 1));
    if (first == DATE_NONE)
        return (str){0};
    struct civil last = date_civil(date_month_end(first));
    return arena_printf(a, "%d", last.day);
}

/* The first day of a month written as one would write a date's head. */
static date read_month(struct arena *a, str text)
{
    static const char *const tails[] = {"-01", "/1", ".1", "1日"};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        date d =
            words_read_date(arena_printf(a, "%.*s%s", STR_ARG(text), tails[i]));
        if (d != DATE_NONE)
            return d;
    }
    return DATE_NONE;
}

bool day_read_rough(struct arena *a, str text, date *from, date *to)
{
    static const struct {
        str word;
        int first, last; /* last 0: the month's end */
    } parts[] = {
        {STR_INIT("上旬"), 1, 10},
        {STR_INIT("中旬"), 11, 20},
        {STR_INIT("下旬"), 21, 0},
        {STR_INIT(""), 1, 0},
    };
    if (text.len > 64)
        return false;
    *from = *to = words_read_date(text);
    for (size_t i = 0; i < 4 && *from == DATE_NONE; i++) {
        if (!str_ends(text, parts[i].word))
            continue;
        str month = str_take(text, text.len - parts[i].word.len);
        date first = read_month(a, str_trim(month));
        if (first == DATE_NONE)
            return false;
        *from = first + parts[i].first - 1;
        *to = parts[i].last ? first + parts[i].last - 1 : date_month_end(first);
    }
    return *from != DATE_NONE;
}
