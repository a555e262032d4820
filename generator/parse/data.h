/* A table of cells → blocks, as a pipe table gives them. */
#ifndef ANNAI_PARSE_DATA_H
#define ANNAI_PARSE_DATA_H

#include "base/diag.h"
#include "model/block.h"
#include "model/data_table.h"

/*
 * A BLOCK_TABLE whose cells' inlines and blocks point into the table's own
 * source: lines of a cell as in cell.h, merge marks as in merge.h, the first
 * row its header. Never NULL; mistakes are diagnostics.
 */
struct block *parse_data_table(struct arena *a, const struct data_table *t,
                               struct diag_list *diags);

#endif
