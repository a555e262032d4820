/*
 * Japanese eras (元号) by their first days: 明治 from the Gregorian adoption
 * 1873-01-01 (year 6) for conversion, 大正 1912-07-30, 昭和 1926-12-25,
 * 平成 1989-01-08, 令和 2019-05-01.
 */
#ifndef ANNAI_CALENDAR_ERA_H
#define ANNAI_CALENDAR_ERA_H

#include "calendar/date.h"

struct era {
    str name;         /* 令和 */
    str kanji;        /* 令 */
    char letter;      /* R */
    int first_year;   /* the Western year that is its year 1 */
    date first, last; /* last is DATE_NONE for the era that goes on */
};

/* The eras, oldest first; *count gets their number. */
const struct era *era_all(size_t *count);
/* The era of a day; NULL before 1873-01-01 and for DATE_NONE. */
const struct era *era_of(date d);
/* By full name, one kanji or one Latin letter; NULL where there is none. */
const struct era *era_by_name(str name);

/* Western year of an era's year; year 1 is 元年. */
int era_western_year(const struct era *e, int year);
/* The era's year of a Western year: 令和, 2025 → 7. */
int era_year(const struct era *e, int western_year);
/* Whether the day lies in the era. */
bool era_holds(const struct era *e, date d);
/* Whether any day of that Western year lies in the era. */
bool era_holds_year(const struct era *e, int western_year);

#endif
