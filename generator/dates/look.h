/*
 * Looking at a text from an offset. A result is the offset behind what was
 * found, or 0 where nothing was: no match ever ends at 0.
 */
#ifndef ANNAI_DATES_LOOK_H
#define ANNAI_DATES_LOOK_H

#include "base/str.h"

/* A word and what it means to the table it is in. */
struct word {
    str text;
    int means;
};

#define WORD(literal, meaning)                                                 \
    {                                                                          \
        STR_INIT(literal), (meaning)                                           \
    }
#define WORDS(table) (table), sizeof(table) / sizeof *(table)

size_t look_word(str text, size_t at, str word);
/* The first word of the table that stands at the offset. */
size_t look_words(str text, size_t at, const struct word *table, size_t count,
                  int *means);
/* Where the first word of the table that ends at `at` begins; else SIZE_MAX. */
size_t look_words_before(str text, size_t at, const struct word *table,
                         size_t count, int *means);

/* The code point at the offset, 0 at the end; the one before it. */
uint32_t look_at(str text, size_t at);
uint32_t look_before(str text, size_t at);
/* The offset behind the code point at `at`, which must not be the end. */
size_t look_next(str text, size_t at);
/* The offset of the code point that ends at `at`; 0 at the start. */
size_t look_back(str text, size_t at);

/*
 * Past a few blanks (ASCII, ideographic, no-break), or past a few blanks and
 * one line end; `at` itself where there are none.
 */
size_t look_spaces(str text, size_t at);
size_t look_blanks(str text, size_t at);
size_t look_spaces_before(str text, size_t at);

bool look_kanji(uint32_t cp);
bool look_latin(uint32_t cp); /* a letter, full-width too */
bool look_digit(uint32_t cp); /* 0 to 9, full-width too */

#endif
