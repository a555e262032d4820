/* 「::期限表」: issue days → expiry, for any range of issue days. */
#ifndef ANNAI_RESOLVE_POLICY_TABLE_H
#define ANNAI_RESOLVE_POLICY_TABLE_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * Makes the block a table: one row for each run of issue days with the same
 * expiry. Errors: [directive] more than 20 years or 60 rows, ends in the wrong
 * order, a policy that needs more than the day of issue; [reference] a day of
 * the range on which the policy gives none.
 */
void policy_table_resolve(struct arena *a, const struct resolve_input *in,
                          struct block *b, struct diag_list *diags);

#endif
