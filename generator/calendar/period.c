/* Periods counted by the Civil Code, article 143(2). */
#include "calendar/period.h"

bool period_read(str s, struct period *p)
{
    static const struct {
        char letter;
        enum period_unit unit;
    } units[] = {
        {'D', PERIOD_DAYS},
        {'W', PERIOD_WEEKS},
        {'M', PERIOD_MONTHS},
        {'Y', PERIOD_YEARS},
    };
    if (str_starts(s, S("P")))
        s = str_drop(s, 1);
    int64_t count;
    if (s.len < 2 || !str_number(str_take(s, s.len - 1), 9999, &count))
        return false;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (s.ptr[s.len - 1] == units[i].letter) {
            *p = (struct period){(int)count, units[i].unit};
            return true;
        }
    }
    return false;
}

/* The first day of the month that lies `months` after d's month. */
static date month_start(date d, int months)
{
    struct civil c = date_civil(d);
    int month = c.year * 12 + (c.month - 1) + months;
    return month < 12 ? DATE_NONE : date_make(month / 12, month % 12 + 1, 1);
}

date period_add_months(date d, int months)
{
    date start = month_start(d, months);
    if (start == DATE_NONE)
        return DATE_NONE;
    date end = date_month_end(start);
    date same = start + date_civil(d).day - 1;
    return same < end ? same : end;
}

date period_end(date start, struct period p)
{
    static const int days[] = {1, 7, 0, 0}, months[] = {0, 0, 1, 12};
    if (days[p.unit]) {
        date end = start + p.count * days[p.unit] - 1;
        return end > date_make(9999, 12, 31) ? DATE_NONE : end;
    }
    date first = month_start(start, p.count * months[p.unit]);
    if (first == DATE_NONE)
        return DATE_NONE;
    int day = date_civil(start).day;
    date end = date_month_end(first);
    return first + day - 1 > end ? end : first + day - 2;
}
