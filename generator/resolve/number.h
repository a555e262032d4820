/*
 * The numbers of procedures and conditions, and references to them: an item
 * with {#id} is named by {{ #id }} as ③, a group of conditions as ①～⑥, and
 * both follow when an item is put in.
 */
#ifndef ANNAI_RESOLVE_NUMBER_H
#define ANNAI_RESOLVE_NUMBER_H

#include "base/diag.h"
#include "model/block.h"

/*
 * Gives items and groups of the page's components their labels. Errors
 * [directive]: no numbered list in them, more than 50 items.
 */
void numbers_set(struct arena *a, struct block *blocks,
                 struct diag_list *diags);

/*
 * Makes the reference n to #id a link to that place on the page; false after
 * an error [reference]: no such id.
 */
bool number_refer(struct arena *a, const struct block *blocks,
                  struct inline_node *n, struct diag_list *diags);

#endif
