/* What components must hold, whatever they make of it. */
#ifndef ANNAI_RESOLVE_INSIDE_H
#define ANNAI_RESOLVE_INSIDE_H

#include "base/diag.h"
#include "model/block.h"

/*
 * Rule directive: boxes without anything in them, numbered items without
 * words, a case both 「対象」 and 「対象外」, postcodes that are none.
 */
void insides_judge(struct arena *a, const struct block *blocks,
                   struct diag_list *diags);

#endif
