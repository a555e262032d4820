/*
 * National holidays by the Act on National Holidays (国民の祝日に関する法律,
 * 昭和23年法律第178号) with its amendments and the single-day acts, from
 * 1948-07-20. Days that a Cabinet Office file states come before computed
 * ones. Equinoxes are official only from the February before; the formula
 * has held for every year so far.
 */
#ifndef ANNAI_CALENDAR_HOLIDAY_H
#define ANNAI_CALENDAR_HOLIDAY_H

#include "calendar/date.h"

enum { HOLIDAY_FIRST_YEAR = 1948, HOLIDAY_LAST_YEAR = 2099 };
/* No year has more. */
enum { HOLIDAYS_A_YEAR = 32 };

enum holiday_kind {
    HOLIDAY_NAMED, /* 国民の祝日, and single days by an act of their own */
    HOLIDAY_SUBSTITUTE, /* 振替休日 */
    HOLIDAY_BETWEEN,    /* 国民の休日 */
};

struct holiday {
    date day;
    enum holiday_kind kind;
    str name; /* 元日; 振替休日 and 国民の休日 for the other kinds */
};

/* The holidays of a year by law, in order; returns how many. */
size_t holiday_year(int year, struct holiday list[HOLIDAYS_A_YEAR]);

/* What a file states: all days of the years first..last, in order. */
struct holidays {
    struct holiday *items;
    size_t len, cap;
    int first, last; /* years; 0, 0: no file, everything is computed */
};

/* Whether the day is a holiday, by the file where it speaks of its year. */
bool holiday_find(const struct holidays *h, date d, struct holiday *found);

/* How sure one can be of the holidays on and around a day. */
enum holiday_basis {
    HOLIDAY_STATED,   /* the file has its year, or there is no file at all */
    HOLIDAY_COMPUTED, /* behind or before the file's years: by law */
    HOLIDAY_UNKNOWN,  /* before 1948 or past the last year computed */
};
enum holiday_basis holiday_basis(const struct holidays *h, date d);

#endif
