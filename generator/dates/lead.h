/* Where an expression can begin: most characters can begin none. */
#ifndef ANNAI_DATES_LEAD_H
#define ANNAI_DATES_LEAD_H

#include "base/str.h"

/*
 * The next offset at or behind `at` with a digit, a kanji or a letter that can
 * begin an expression; the text's length where there is none.
 */
size_t lead_next(str text, size_t at);

#endif
