/* Table directives → tables: caption, headers, choice, turn, merge. */
#ifndef ANNAI_RESOLVE_TABLE_H
#define ANNAI_RESOLVE_TABLE_H

#include "base/diag.h"
#include "resolve/resolve.h"

/*
 * Makes the component the BLOCK_TABLE it holds, with its caption in
 * b->inlines; b->component stays. Errors [directive]: no table or more than
 * one, no caption, a row or column that is not there. A table whose file
 * could not be read stays empty: that has been reported. 比較表 and tables
 * with a key get component->compared.
 */
void table_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags);

#endif
