/* The kinds of letters around a place in a text, and the noun there. */
#ifndef ANNAI_CHECK_LETTER_H
#define ANNAI_CHECK_LETTER_H

#include "base/letter.h"
#include "base/str.h"

/* Of the character at `at`, and of the one that ends there. */
enum letter letter_at(str text, size_t at);
enum letter letter_before(str text, size_t at);

/* Where the noun that ends at `at` begins, not before `from`; at: no noun. */
size_t letter_noun_start(str text, size_t from, size_t at);
/* Where the noun that begins at `at` ends. */
size_t letter_noun_end(str text, size_t at);

#endif
