/* Civil dates as day numbers. */
#include "calendar/date.h"

#include <assert.h>

enum { DAYS_IN_ERA = 146097, EPOCH_SHIFT = 719468 };

bool date_leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    return days[month - 1] + (month == 2 && date_leap_year(year));
}

/*
 * Years counted from March, so that the leap day is the last of its year;
 * every 400 years hold the same number of days.
 */
date date_make(int year, int month, int day)
{
    if (year < 1 || year > 9999 || day < 1 ||
        day > date_month_days(year, month))
        return DATE_NONE;
    int y = month <= 2 ? year - 1 : year;
    int cycle = y / 400, year_in_cycle = y % 400;
    int month_from_march = (month + 9) % 12;
    int day_in_year = (153 * month_from_march + 2) / 5 + day - 1;
    int day_in_cycle = year_in_cycle * 365 + year_in_cycle / 4 -
                       year_in_cycle / 100 + day_in_year;
    return cycle * DAYS_IN_ERA + day_in_cycle - EPOCH_SHIFT;
}

struct civil date_civil(date d)
{
    assert(d != DATE_NONE);
    int shifted = d + EPOCH_SHIFT;
    int cycle = shifted / DAYS_IN_ERA, day_in_cycle = shifted % DAYS_IN_ERA;
    int year_in_cycle = (day_in_cycle - day_in_cycle / 1460 +
                         day_in_cycle / 36524 - day_in_cycle / 146096) /
                        365;
    int day_in_year = day_in_cycle - (365 * year_in_cycle + year_in_cycle / 4 -
                                      year_in_cycle / 100);
    int month_from_march = (5 * day_in_year + 2) / 153;
    struct civil c;
    c.day = day_in_year - (153 * month_from_march + 2) / 5 + 1;
    c.month =
        month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    c.year = year_in_cycle + cycle * 400 + (c.month <= 2);
    return c;
}

enum weekday date_weekday(date d)
{
    assert(d != DATE_NONE);
    int from_thursday = d % 7; /* 1970-01-01 was a Thursday */
    return (enum weekday)((from_thursday + 7 + THURSDAY) % 7);
}

date date_month_end(date d)
{
    struct civil c = date_civil(d);
    return date_make(c.year, c.month, date_month_days(c.year, c.month));
}

date date_from_iso(str s)
{
    int64_t year, month, day;
    if (s.len != 10 || s.ptr[4] != '-' || s.ptr[7] != '-' ||
        !str_number(str_take(s, 4), 9999, &year) ||
        !str_number(str_slice(s, 5, 7), 12, &month) ||
        !str_number(str_slice(s, 8, 10), 31, &day))
        return DATE_NONE;
    return date_make((int)year, (int)month, (int)day);
}

str date_iso(struct arena *a, date d)
{
    if (d == DATE_NONE)
        return S("");
    struct civil c = date_civil(d);
    return arena_printf(a, "%04d-%02d-%02d", c.year, c.month, c.day);
}
