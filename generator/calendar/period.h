/*
 * Periods counted by the Civil Code, article 143(2), the first day counted:
 * a period of n years or months from `start` ends on the day before the
 * corresponding day, or on the last day of the last month where that month
 * has no corresponding day.
 */
#ifndef ANNAI_CALENDAR_PERIOD_H
#define ANNAI_CALENDAR_PERIOD_H

#include "calendar/date.h"

enum period_unit { PERIOD_DAYS, PERIOD_WEEKS, PERIOD_MONTHS, PERIOD_YEARS };

struct period {
    int count;
    enum period_unit unit;
};

/* Reads 5Y, 2M, 10D, 3W, with or without a leading P. */
bool period_read(str s, struct period *p);

/* The last day (inclusive); DATE_NONE past year 9999. */
date period_end(date start, struct period p);

/* The same day of the month `months` later, clamped to the month's end. */
date period_add_months(date d, int months);

#endif
