/* Code points of a text, by its bytes; their kinds are in base/letter.h. */
#ifndef ANNAI_CHECK_RUNE_H
#define ANNAI_CHECK_RUNE_H

#include "base/str.h"

/* The code point at that byte; 0 at the end. */
uint32_t rune_at(str text, size_t at);
/* The byte at which the letter before `at` begins; at is not 0. */
size_t rune_before(str text, size_t at);

/* Back to where a letter begins, or on to there. */
size_t rune_floor(str text, size_t at);
size_t rune_ceiling(str text, size_t at);

#endif
