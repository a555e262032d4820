/* Weekdays as words: 火, 火曜, 火曜日, and the brackets behind a date. */
#ifndef ANNAI_DATES_WEEKDAY_H
#define ANNAI_DATES_WEEKDAY_H

#include "base/str.h"
#include "calendar/date.h"

struct weekday_found {
    bool written;
    enum weekday day;
    size_t start, end; /* of its character or name */
};

/* 火曜日 or 火曜; 0 where none stands. */
size_t weekday_read_name(str text, size_t at, enum weekday *day);
/* One of 日月火水木金土. */
size_t weekday_read_kanji(str text, size_t at, enum weekday *day);
/* Monday, Mon. */
size_t weekday_read_english(str text, size_t at, enum weekday *day);

/*
 * Behind a date: (火), （火・祝）, ［火曜日］, (Tue), 火曜日 or （祝）, which
 * has no weekday. Returns the offset behind it, or 0.
 */
size_t weekday_read_behind(str text, size_t at, struct weekday_found *found);

#endif
