/*
 * 「::判断表」: which document may be shown, or what becomes of it, by day.
 * The days of the law come from facts with fixed ids (annai.1 names them):
 * card.transition, card.treated, certificate.start; card.return.
 */
#ifndef ANNAI_RESOLVE_DECISION_H
#define ANNAI_RESOLVE_DECISION_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * Makes the block a table: a column for each day asked for, or, where none
 * is, for each period between the days on which an answer changes. Errors
 * [directive]: a fact is missing or has no such end, a day that is none, more
 * than three days.
 */
void decision_resolve(struct arena *a, const struct resolve_input *in,
                      struct block *b, struct diag_list *diags);

#endif
