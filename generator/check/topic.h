/* Topics: the words for what happens to a thing (使用, 交付). */
#ifndef ANNAI_CHECK_TOPIC_H
#define ANNAI_CHECK_TOPIC_H

#include "check/concordance.h"

/* Whether a topic's word stands there by itself: 利用者 is no 利用. */
bool topic_stands(str text, size_t start, size_t end);
/* The same of a verb that ends there: 使い方 is no 使い. */
bool topic_verb_stands(str text, size_t end);

/*
 * Where a topic of the schedule's nth fact stands in [from, to): the nearest
 * to `from` for WORD_FIRST, to `to` for WORD_LAST.
 */
struct word_hit topic_find(const struct concordance *c, size_t fact,
                           size_t from, size_t to, enum word_order order);

#endif
