/* What a page says of the schedule's attributes and conditions. */
#ifndef ANNAI_CHECK_WORDING_H
#define ANNAI_CHECK_WORDING_H

#include "check/spoken.h"
#include "check/wordset.h"

/* attribute.c: the words that contradict it; its owner is their number. */
void attribute_words(struct arena *a, const struct attribute *of, size_t owner,
                     struct wordset *set);
/*
 * attribute-mismatch or channel-verb, where the word is said of it. True:
 * a finding stands there; the rest of the sentence need not be read for it.
 */
bool attribute_said(const struct check_context *c, const struct attribute *of,
                    const struct spoken *word);

/* Whether the page states a condition in the section looked at last. */
struct condition_memo {
    size_t section; /* of the passages; SIZE_MAX: none yet */
    bool stated;
};

/* condition.c: condition-missing, where the word claims what it limits. */
bool condition_said(const struct check_context *c, const struct condition *of,
                    const struct spoken *word, struct condition_memo *memo);

#endif
