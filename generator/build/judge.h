/* The verdict on one page: rules, waivers, and what later days will bring. */
#ifndef ANNAI_BUILD_JUDGE_H
#define ANNAI_BUILD_JUDGE_H

#include "check/check.h"
#include "check/waiver.h"

struct judge {
    struct check_context check;
    date until; /* also the days up to this one; DATE_NONE: today only */
    struct arena *kept;          /* for what outlives the page */
    struct waiver_list *waivers; /* gets those of the page, or in use */
};

/*
 * Runs the rules of a resolved page. Findings behind the first `from` that a
 * waiver accepts are taken out; those that begin on a later day get that day.
 */
void judge_document(const struct judge *j, const struct document *doc,
                    size_t from);

#endif
