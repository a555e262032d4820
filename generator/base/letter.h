/*
 * What kind of letter a character is: Japanese words end where kinds change.
 */
#ifndef ANNAI_BASE_LETTER_H
#define ANNAI_BASE_LETTER_H

#include <stdbool.h>
#include <stdint.h>

enum letter {
    LETTER_NONE, /* brackets, marks, blanks, and 0 for a text's end */
    LETTER_HIRAGANA,
    LETTER_KATAKANA, /* with ー */
    LETTER_KANJI,    /* with 々 */
    LETTER_LATIN,    /* A to Z of either width */
    LETTER_DIGIT,    /* of either width */
};

enum letter letter_of(uint32_t cp);

/* What nouns are written with: all but hiragana. */
bool letter_of_noun(enum letter kind);

#endif
