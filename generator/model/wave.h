/* Waves: in which month the post goes out to which prefecture. */
#ifndef ANNAI_MODEL_WAVE_H
#define ANNAI_MODEL_WAVE_H

#include "base/source.h"
#include "calendar/date.h"

/* One row of the waves' table: a prefecture and when its post goes out. */
struct wave {
    int prefecture; /* JIS X 0401, 1..47 */
    int year, month;
    date start, end; /* DATE_NONE where only the month is known */
    bool verified;
    str source;
    span where; /* the CSV row */
};

struct wave_list {
    struct wave *items;
    size_t len, cap;
    const struct source *csv;
};

/* The first and the last day of all waves; a month alone counts whole. */
date wave_list_first(const struct wave_list *waves);
date wave_list_last(const struct wave_list *waves);

#endif
