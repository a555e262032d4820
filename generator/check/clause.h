/*
 * Clauses and their nouns: whether a date in a sentence is still about the
 * thing named before it, or about something else (説明会は, 申込期限：).
 */
#ifndef ANNAI_CHECK_CLAUSE_H
#define ANNAI_CHECK_CLAUSE_H

#include "model/fact.h"

struct word_hit {
    size_t start, end;
    bool found;
};

enum word_order { WORD_FIRST, WORD_LAST };

/*
 * The first or last subject of any fact within [from, to). A word inside a
 * longer one is another word: マイナ保険証 is no 保険証; 旧保険証 is one.
 */
struct word_hit clause_subject(const struct schedule *schedule, str text,
                               size_t from, size_t to, enum word_order order);

/* Whether the word at `start` begins there and is not the tail of another. */
bool clause_begins_word(str text, size_t start);

/*
 * Where the clause that holds [start, end) begins and ends within the
 * sentence: at 「…ますが、」「…ため、」「…して、」, not at 「…は、」.
 */
size_t clause_start(str text, size_t from, size_t at);
size_t clause_end(str text, size_t at, size_t to);

enum foreign_kind {
    FOREIGN_TOPIC, /* a noun with は が も ： （ or a blank */
    FOREIGN_ANY,   /* also with を and の */
};

/*
 * Whether [from, to) has a noun with a particle that is no word of any fact,
 * no word of time and no word for people: 「説明会は」「申込期限：」.
 */
bool clause_foreign(const struct schedule *schedule, str text, size_t from,
                    size_t to, enum foreign_kind kind);
/* Whether the noun that ends at `at` is such a noun. */
bool clause_foreign_noun(const struct schedule *schedule, str text, size_t from,
                         size_t at);

/*
 * Whether [from, to) tells of some other business (提出, 申込, 返却 …) that
 * is not one of the fact's own topics.
 */
bool clause_business(const struct fact *f, str text, size_t from, size_t to);

/*
 * Where the fact's topic word stands in [from, to): the nearest to `from`
 * for WORD_FIRST, to `to` for WORD_LAST. 利用者 and 交付日 are no 利用, 交付.
 */
struct word_hit clause_topic(const struct fact *f, str text, size_t from,
                             size_t to, enum word_order order);

/* Whether any of the words stands in the text. */
bool clause_holds(str text, const str *words, size_t count);

#endif
