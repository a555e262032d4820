/* Components whose parts stand side by side, parted by a line of ***. */
#ifndef ANNAI_RESOLVE_SPLIT_H
#define ANNAI_RESOLVE_SPLIT_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * Makes of what stands between the lines one BLOCK_ITEM each: two for 二段 and
 * 前と後, else an error [directive]. Items of 前と後 get their labels.
 */
void split_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags);

#endif
