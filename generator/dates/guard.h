/* Numbers that look like dates and are none. */
#ifndef ANNAI_DATES_GUARD_H
#define ANNAI_DATES_GUARD_H

#include "dates/moment.h"

/*
 * Whether what stands before a number makes it a part of something else: a
 * path, an amount (1,000), a code, a decimal.
 */
bool guard_before(str text, size_t at);
/* 1,000年: the end of a number in groups of three. */
bool guard_before_grouped(str text, size_t at);
/* The same for numbers with separators, which more things are written with. */
bool guard_before_numeric(str text, size_t at);
/* 1/2の: a fraction or a page of pages, not the second of January. */
bool guard_fraction(str text, const struct moment *m);

/* Behind the whole of 03-1234-5678, 192.168.1.1, 1:2. */
size_t guard_skip(str text, size_t at);

#endif
