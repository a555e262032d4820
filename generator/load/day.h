/* Why something written as a day is none, for messages. */
#ifndef ANNAI_LOAD_DAY_H
#define ANNAI_LOAD_DAY_H

#include "base/arena.h"
#include "base/str.h"

/*
 * For text that words_read_date did not take: 「ない日です（11月は30日まで）」,
 * 「ない月です」 or 「日付として読めません」.
 */
str day_trouble(struct arena *a, str text);

#endif
