/* English dates as moments. */
#ifndef ANNAI_DATES_ENGLISH_H
#define ANNAI_DATES_ENGLISH_H

#include "dates/moment.h"

/* December 1, 2025 or 2 December 2025; 0 where none stands. */
size_t english_read(str text, size_t at, struct moment *m);

#endif
