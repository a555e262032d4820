/* Lists of words against one text. */
#ifndef ANNAI_CHECK_WORDS_H
#define ANNAI_CHECK_WORDS_H

#include "base/str.h"

/* The first of the words that the text begins with, ends with or holds. */
bool words_begin(str text, const str *words, size_t count, str *found);
bool words_end(str text, const str *words, size_t count, str *found);
bool words_hold(str text, const str *words, size_t count);

/* How sentences end that say that a thing holds: 使えます. */
enum { HOLDING_WORDS = 14 };
extern const str holding_words[HOLDING_WORDS];

#define WORD_COUNT(words) (sizeof(words) / sizeof *(words))

#endif
