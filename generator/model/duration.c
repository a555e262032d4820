/* Lengths of time: read, said and compared. */
#include "model/duration.h"

static const struct {
    str letters;
    str word;
    enum duration_unit unit;
} units[] = {
    {STR_INIT("BD"), STR_INIT("営業日"), DURATION_BUSINESS_DAYS},
    {STR_INIT("D"), STR_INIT("日"), DURATION_DAYS},
    {STR_INIT("W"), STR_INIT("週間"), DURATION_WEEKS},
    {STR_INIT("M"), STR_INIT("か月"), DURATION_MONTHS},
    {STR_INIT("Y"), STR_INIT("年"), DURATION_YEARS},
};

enum { UNITS = sizeof units / sizeof *units };

bool duration_read(str s, struct fact_duration *d)
{
    if (str_starts(s, S("P")))
        s = str_drop(s, 1);
    for (size_t i = 0; i < UNITS; i++) {
        int64_t count;
        if (!str_ends(s, units[i].letters))
            continue;
        str number = str_take(s, s.len - units[i].letters.len);
        if (!str_number(number, 9999, &count))
            return false;
        d->count = (int)count;
        d->unit = units[i].unit;
        return true;
    }
    return false;
}

str duration_words(struct arena *a, struct fact_duration d)
{
    for (size_t i = 0; i < UNITS; i++)
        if (units[i].unit == d.unit)
            return arena_printf(a, "%d%.*s", d.count, STR_ARG(units[i].word));
    return (str){0};
}

str duration_iso(struct arena *a, struct fact_duration d)
{
    for (size_t i = 0; i < UNITS; i++)
        if (units[i].unit == d.unit)
            return arena_printf(a, "P%d%.*s", d.count,
                                STR_ARG(units[i].letters));
    return (str){0};
}

/* In the smallest unit of its kind: days, business days or months. */
static struct fact_duration basic(struct fact_duration d)
{
    switch (d.unit) {
    case DURATION_WEEKS:
        return (struct fact_duration){d.count * 7, DURATION_DAYS, d.bound};
    case DURATION_YEARS:
        return (struct fact_duration){d.count * 12, DURATION_MONTHS, d.bound};
    case DURATION_DAYS:
    case DURATION_BUSINESS_DAYS:
    case DURATION_MONTHS:
        break;
    }
    return d;
}

bool duration_same(struct fact_duration a, struct fact_duration b)
{
    a = basic(a);
    b = basic(b);
    return a.count == b.count && a.unit == b.unit;
}
