/* Business days. */
#include "calendar/business.h"

/* A year in which nobody works: the search ends. */
enum { SEARCH_DAYS = 400 };

static const struct closure year_end = {12, 29, 1, 3};

/* MM-DD, a day of some year. */
static bool read_day(str s, int *month, int *day)
{
    int64_t m, d;
    if (s.len != 5 || s.ptr[2] != '-' || !str_number(str_take(s, 2), 12, &m) ||
        !str_number(str_drop(s, 3), 31, &d) || m == 0 || d == 0 ||
        d > date_month_days(2024, (int)m))
        return false;
    *month = (int)m;
    *day = (int)d;
    return true;
}

bool closure_read(str s, struct closure *c)
{
    str from, to;
    if (!str_cut(s, S(".."), &from, &to))
        to = from;
    return read_day(str_trim(from), &c->from_month, &c->from_day) &&
           read_day(str_trim(to), &c->to_month, &c->to_day);
}

static bool closed(const struct closure *c, struct civil day)
{
    int from = c->from_month * 100 + c->from_day;
    int to = c->to_month * 100 + c->to_day;
    int at = day.month * 100 + day.day;
    return from <= to ? from <= at && at <= to : at >= from || at <= to;
}

bool business_day(const struct business *b, date d)
{
    struct holiday holiday;
    enum weekday weekday = date_weekday(d);
    if (weekday == SATURDAY || weekday == SUNDAY)
        return false;
    const struct closure *closures = b->own_closures ? b->closures : &year_end;
    size_t count = b->own_closures ? b->closure_count : 1;
    for (size_t i = 0; i < count; i++)
        if (closed(&closures[i], date_civil(d)))
            return false;
    return !holiday_find(b->holidays, d, &holiday);
}

/* The next business day in a direction, or DATE_NONE. */
static date next(const struct business *b, date d, int step)
{
    date first = date_make(1, 1, 1), last = date_make(9999, 12, 31);
    for (int i = 0; i < SEARCH_DAYS; i++) {
        if (step > 0 ? d >= last : d <= first)
            break;
        d += step;
        if (business_day(b, d))
            return d;
    }
    return DATE_NONE;
}

static date walk(const struct business *b, date d, int n, int step)
{
    for (; n > 0 && d != DATE_NONE; n--)
        d = next(b, d, step);
    return d;
}

date business_after(const struct business *b, date d, int n)
{
    return walk(b, d, n, 1);
}

date business_before(const struct business *b, date d, int n)
{
    return walk(b, d, n, -1);
}

date business_on_or_after(const struct business *b, date d)
{
    return d == DATE_NONE || business_day(b, d) ? d : next(b, d, 1);
}
