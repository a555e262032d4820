/* What kind of letter a character is: Japanese words end where kinds change. */
#ifndef ANNAI_CHECK_LETTER_H
#define ANNAI_CHECK_LETTER_H

#include "base/str.h"

enum letter {
    LETTER_NONE, /* the text's end, brackets, marks, blanks */
    LETTER_HIRAGANA,
    LETTER_KATAKANA,
    LETTER_KANJI,
    LETTER_LATIN,
    LETTER_DIGIT,
};

/* Of the character at `at`, and of the one that ends there. */
enum letter letter_at(str text, size_t at);
enum letter letter_before(str text, size_t at);

/* What nouns are written with: all but hiragana. */
bool letter_of_noun(enum letter kind);

/* Where the noun that ends at `at` begins, not before `from`; at: no noun. */
size_t letter_noun_start(str text, size_t from, size_t at);
/* Where the noun that begins at `at` ends. */
size_t letter_noun_end(str text, size_t at);

#endif
