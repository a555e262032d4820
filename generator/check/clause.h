/* Clauses of a sentence, and whether they tell of other business. */
#ifndef ANNAI_CHECK_CLAUSE_H
#define ANNAI_CHECK_CLAUSE_H

#include "check/concordance.h"

/*
 * Where the clause that holds [start, end) begins and ends within the
 * sentence: at 「…ますが、」「…ため、」「…して、」, not at 「…は、」.
 */
size_t clause_start(const struct concordance *c, size_t from, size_t at);
size_t clause_end(const struct concordance *c, size_t at, size_t to);

/*
 * Whether [from, to) tells of some other business (提出, 申込, 返却 …) that
 * is not one of the fact's own topics; f may be NULL.
 */
bool clause_business(const struct fact *f, const struct concordance *c,
                     size_t from, size_t to);

#endif
