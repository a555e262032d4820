/*
 * Civil dates (proleptic Gregorian) as day numbers: day 0 is 1970-01-01, so
 * the day before d is d - 1. Years 1 to 9999.
 */
#ifndef ANNAI_CALENDAR_DATE_H
#define ANNAI_CALENDAR_DATE_H

#include "base/arena.h"
#include "base/str.h"

typedef int32_t date;

/* No date: unknown, open, or impossible. Smaller than every real date. */
#define DATE_NONE INT32_MIN

struct civil {
    int year, month, day;
};

enum weekday { SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY };

/* DATE_NONE where there is no such day (2025-11-31). */
date date_make(int year, int month, int day);
/* d must not be DATE_NONE. */
struct civil date_civil(date d);
enum weekday date_weekday(date d);

bool date_leap_year(int year);
/* 28 to 31; 0 where there is no such month. */
int date_month_days(int year, int month);
/* The last day of d's month. */
date date_month_end(date d);

/* Reads YYYY-MM-DD exactly; DATE_NONE for anything else. */
date date_from_iso(str s);
/* YYYY-MM-DD; "" for DATE_NONE. */
str date_iso(struct arena *a, date d);

#endif
