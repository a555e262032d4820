/* Amounts of calendar time: 5年, 1年6か月, 3～5営業日, 二週間, 1時間半. */
#ifndef ANNAI_DATES_AMOUNT_H
#define ANNAI_DATES_AMOUNT_H

#include "base/buf.h"

enum unit {
    UNIT_YEAR,
    UNIT_MONTH,
    UNIT_WEEK,
    UNIT_DAY,
    UNIT_BUSINESS_DAY,
    UNIT_HOUR,
    UNIT_MINUTE,
    UNIT_SECOND,
    UNITS,
};

struct amount {
    size_t end;
    int counts[UNITS];
    int upper;      /* 5 of 3～5営業日; 0: no range */
    enum unit last; /* the unit written last */
    int parts;      /* units written */
    bool half;      /* 半 behind the last unit */
    int fraction;   /* 5 of 1.5時間, with so many digits */
    int fraction_digits;
    bool kanji;     /* the first number is in kanji */
    bool ambiguous; /* reads as an amount only with words that say so */
};

/* The offset behind the amount; 0 where none stands. */
size_t amount_read(str text, size_t at, struct amount *a);

/* P1Y6M, -P3M, P3BD/P5BD. */
void amount_put_value(struct buf *b, const struct amount *a, str sign);

#endif
