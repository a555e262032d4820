/* Where a sentence begins and ends. */
#ifndef ANNAI_CHECK_SENTENCE_H
#define ANNAI_CHECK_SENTENCE_H

#include "check/concordance.h"

/*
 * The sentence that holds byte `at`: where it begins, looking no further
 * back than `from`, and where it ends, looking no further than `to`; `to` is
 * at or behind `at` in both.
 */
size_t sentence_start(const struct concordance *c, size_t from, size_t at,
                      size_t to);
size_t sentence_end(const struct concordance *c, size_t at, size_t to);

/* Long paragraphs: what is further away is no part of the sentence. */
size_t sentence_floor(str text, size_t at);
size_t sentence_ceiling(str text, size_t at);

#endif
