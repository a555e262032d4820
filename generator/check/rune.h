/* Letters as the rules tell them apart: what a Japanese noun is made of. */
#ifndef ANNAI_CHECK_RUNE_H
#define ANNAI_CHECK_RUNE_H

#include "base/str.h"

bool rune_kanji(uint32_t cp);
bool rune_katakana(uint32_t cp);
bool rune_latin(uint32_t cp);
bool rune_digit(uint32_t cp);
/* Any of these. */
bool rune_noun(uint32_t cp);

/* The code point at that byte; 0 at the end. */
uint32_t rune_at(str text, size_t at);
/* The byte at which the letter before `at` begins; at is not 0. */
size_t rune_before(str text, size_t at);

/* Back to where a letter begins, or on to there. */
size_t rune_floor(str text, size_t at);
size_t rune_ceiling(str text, size_t at);

#endif
