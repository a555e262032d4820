/*
 * Kinds of one document: 短期の資格確認書 has a policy of its own and is not
 * judged by that of the 資格確認書.
 */
#ifndef ANNAI_CHECK_KIND_H
#define ANNAI_CHECK_KIND_H

#include "check/statement.h"

/* The policy of the document that a statement speaks of. */
struct kind {
    const struct fact *policy; /* by issue, without a birth; or NULL */
    str subject;               /* the word that names the document */
};

/*
 * By the subject nearest before the date, the longest where several end
 * there; else in what the sentence stands under. NULL where the sentence
 * speaks of another thing, or of none of the policy's topics.
 */
struct kind kind_of(const struct schedule *schedule, const struct statement *s);

/* How long such a document is valid: its term, else its limit. */
struct period kind_length(const struct fact *policy);

/* Another kind of the same document that is valid for that long, or NULL. */
const struct fact *kind_with(const struct schedule *schedule,
                             const struct kind *kind,
                             struct fact_duration length);

#endif
