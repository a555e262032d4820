/*
 * Nouns: whether a sentence speaks of the thing named before, or of something
 * else (説明会は, 申込期限：).
 */
#ifndef ANNAI_CHECK_NOUN_H
#define ANNAI_CHECK_NOUN_H

#include "check/concordance.h"

/* Whether the word at that byte begins there: not 保険証 in マイナ保険証. */
bool noun_begins(str text, size_t at);

enum foreign_kind {
    FOREIGN_TOPIC, /* a noun with は が も を ： （ or a blank */
    FOREIGN_ANY,   /* also with の */
};

/*
 * Whether [from, to) has a noun with a particle that is no word of any fact,
 * no word of time and no word for people: 「説明会は」「申込期限：」.
 */
bool noun_foreign(const struct concordance *c, size_t from, size_t to,
                  enum foreign_kind kind);
/* Whether the noun that ends at `at` is such a noun. */
bool noun_foreign_at(const struct concordance *c, size_t from, size_t at);

#endif
