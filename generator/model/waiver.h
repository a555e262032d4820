/*
 * Waivers: findings that a person accepts for a while, with a reason and a
 * last day. Stated in a page's comment or in Lua; judged by check/waiver.c.
 */
#ifndef ANNAI_MODEL_WAIVER_H
#define ANNAI_MODEL_WAIVER_H

#include "base/diag.h"
#include "calendar/date.h"

struct waiver {
    str rule;   /* the finding's */
    date until; /* the last day on which it is accepted */
    str reason;
    span where; /* the comment, or the Lua statement */
    /* In a page: the block. From Lua { 0 }: then page and text decide. */
    span covers;
    str page; /* the end of the finding's path: card/end.md */
    str text; /* the finding's line holds it; empty: any line */
    bool used;
};

struct waiver_list {
    struct waiver *items;
    size_t len, cap;
};

/* The rule of findings about waivers, and an example of each form. */
#define WAIVER_RULE "waiver"
#define WAIVER_EXAMPLE                                                         \
    "<!-- annai: accept weekday-mismatch until 2026-03-31 理由 -->"

/*
 * Whether there is a rule of that name that may be accepted; else a finding
 * at `where`, with a suggestion.
 */
bool waiver_check_rule(struct diag_list *diags, span where, str rule);

#endif
