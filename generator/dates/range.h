/* Two dates that make a range: AからBまで, A～B, A-B. */
#ifndef ANNAI_DATES_RANGE_H
#define ANNAI_DATES_RANGE_H

#include "dates/moment.h"

struct range {
    struct moment first, second;
    enum date_fault fault;
    bool next_year; /* 翌年 before the second */
    size_t end;     /* behind まで or の間 */
};

/* Reads the second end behind .first; false where there is none. */
bool range_read(str text, struct range *r);

/* Shares out year and month, works out both ends and the fault. */
void range_settle(struct range *r);

#endif
