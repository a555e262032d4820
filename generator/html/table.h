/* Tables → HTML: a region that can be moved sideways, or cards on a phone. */
#ifndef ANNAI_HTML_TABLE_H
#define ANNAI_HTML_TABLE_H

#include "html/blocks.h"

/*
 * A BLOCK_TABLE with its caption, merged cells and, computed on the grid,
 * which header heads which cell. Where a header spans others, ids t1-2-3
 * (table, row, column) tie them; a caption's id is t1.
 */
void html_put_table(struct buf *out, const struct block *b,
                    const struct html_options *options);

#endif
