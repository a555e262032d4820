/* A year as written: 2025年, 令和7年, R7, 2025年(令和7年), 2025(令和7)年. */
#ifndef ANNAI_DATES_YEAR_H
#define ANNAI_DATES_YEAR_H

#include "calendar/era.h"
#include "model/mention.h"

struct year {
    size_t end;
    int western;           /* the Western year, of a pair the Western one */
    int era_western;       /* what the era says; 0 without an era */
    const struct era *era; /* NULL without one */
    enum date_form form;
    bool closed;   /* with its 年; else a separator must follow */
    bool mismatch; /* a pair that disagrees */
    bool no_such;  /* the era has no such year */
};

/* The offset behind the year; 0 where none stands. */
size_t year_read(str text, size_t at, struct year *y);

/* An era's name, kanji or letter, or its sign (㋿), before a number. */
size_t year_read_era(str text, size_t at, const struct era **era,
                     enum date_form *form);

#endif
