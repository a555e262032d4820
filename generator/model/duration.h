/* Lengths of time as documents state them: 最長5年, 5営業日以内. */
#ifndef ANNAI_MODEL_DURATION_H
#define ANNAI_MODEL_DURATION_H

#include "base/arena.h"

/* The unit belongs to the value: 5日 is not 5営業日. */
enum duration_unit {
    DURATION_DAYS,
    DURATION_BUSINESS_DAYS,
    DURATION_WEEKS,
    DURATION_MONTHS,
    DURATION_YEARS
};

enum duration_bound {
    DURATION_EXACT, /* 2か月 */
    DURATION_MAX,   /* 最長5年, 5日以内 */
    DURATION_MIN    /* 最短3日 */
};

struct fact_duration {
    int count;
    enum duration_unit unit;
    enum duration_bound bound;
};

/* Reads 5Y, 2M, 3W, 10D, 5BD, with or without a leading P. */
bool duration_read(str s, struct fact_duration *d);
/* 5年, 2か月, 3週間, 10日, 5営業日 */
str duration_words(struct arena *a, struct fact_duration d);
/* P5Y, P5BD */
str duration_iso(struct arena *a, struct fact_duration d);
/* The same length; 12か月 is 1年, 2週間 is 14日, 5日 is not 5営業日. */
bool duration_same(struct fact_duration a, struct fact_duration b);

#endif
