/* CSV → a table of cells for pages to show. */
#ifndef ANNAI_LOAD_DATA_TABLE_H
#define ANNAI_LOAD_DATA_TABLE_H

#include "base/diag.h"
#include "model/data_table.h"

/*
 * Every row has as many cells as the first. NULL with diagnostics (rule
 * `csv`, or `page-too-heavy` for more than a page can hold), which name the
 * Excel cell.
 */
const struct data_table *data_table_read(struct arena *a,
                                         const struct source *s,
                                         struct diag_list *diags);

#endif
