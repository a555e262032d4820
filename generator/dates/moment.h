/* One date, month or year as written, with what stands behind it. */
#ifndef ANNAI_DATES_MOMENT_H
#define ANNAI_DATES_MOMENT_H

#include "dates/year.h"

enum precision { PRECISION_YEAR, PRECISION_MONTH, PRECISION_DAY };

struct moment {
    struct date_part part;
    enum precision precision;
    enum date_form form;
    enum date_fault fault;
    enum mention_mod mod;
    const struct era *era;
    bool year_written, year_closed;
    bool year_shared; /* by the other end of the range, which writes it */
    bool month_written;
    uint32_t separator; /* of 2025/12/2: '/', '-' or '.'; else 0 */
    bool unit_owed;     /* 8月1～5日: the range's end must bring the unit */
    bool weekday_written;
    enum weekday weekday;
    size_t weekday_start, weekday_end;
    size_t tail; /* behind weekday and modifier */
};

/*
 * Reads one at the offset, weekday and modifier included; 0 where none stands.
 * After the first end of a range, the second may leave out year and month.
 */
size_t moment_read(str text, size_t at, struct moment *m);
size_t moment_read_second(str text, size_t at, const struct moment *first,
                          struct moment *m);

/* Weekday and modifier behind the core, for dates made elsewhere. */
void moment_read_tail(str text, struct moment *m);

/* Works out day and fault, once the year is known or known to be missing. */
void moment_settle(struct moment *m);

/* The first and last day it names, its modifier applied; or DATE_NONE. */
date moment_first_day(const struct moment *m);
date moment_last_day(const struct moment *m);

/* 2025-12-02, XXXX-12, as written even where there is no such day. */
enum { MOMENT_VALUE_SIZE = 16 };
size_t moment_value(const struct moment *m, char out[MOMENT_VALUE_SIZE]);

#endif
