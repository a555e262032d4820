/*
 * Business days: not a Saturday, Sunday, national holiday or day on which the
 * office is closed every year (12-29 to 01-03 unless it says otherwise).
 */
#ifndef ANNAI_CALENDAR_BUSINESS_H
#define ANNAI_CALENDAR_BUSINESS_H

#include "calendar/holiday.h"

/* Days of every year, both inclusive; may go over New Year. */
struct closure {
    int from_month, from_day, to_month, to_day;
};

struct business {
    const struct holidays *holidays; /* NULL: all computed */
    struct closure *closures;
    size_t closure_count;
    bool own_closures; /* the list counts, even empty; else 12-29..01-03 */
};

/* Reads 12-29..01-03 or a single 06-01. */
bool closure_read(str s, struct closure *c);

bool business_day(const struct business *b, date d);
/*
 * The n-th business day after or before d; d itself never counts, and n = 0
 * is d. DATE_NONE where there is none within a year, or past year 9999.
 */
date business_after(const struct business *b, date d, int n);
date business_before(const struct business *b, date d, int n);
/* d, or the first business day behind it. */
date business_on_or_after(const struct business *b, date d);

#endif
