/*
 * Days as a schedule states them: what is shaped like a date but is none,
 * and days known only roughly (2025-11上旬, 令和7年11月).
 */
#ifndef ANNAI_SCRIPT_DAY_H
#define ANNAI_SCRIPT_DAY_H

#include "calendar/words.h"

/* Whether the text has the shape of a date, possible or not. */
bool day_shaped(str text);
/* Where only the day is impossible, the month's last day; else empty. */
str day_last_of_month(struct arena *a, str text);
/*
 * The first and last day of a month, of its 上旬 (1-10), 中旬 (11-20) or 下旬
 * (21-), or of a whole date; false where the text is none of these.
 */
bool day_read_rough(struct arena *a, str text, date *from, date *to);

#endif
