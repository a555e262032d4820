/*
 * The merge marks of tables, which are the same in pipe tables, lists and
 * CSV: `<` belongs to the cell on the left, `^` to the cell above. What is
 * merged must be a rectangle.
 */
#ifndef ANNAI_PARSE_MERGE_H
#define ANNAI_PARSE_MERGE_H

#include "base/diag.h"
#include "model/grid.h"

/* What was written in a slot: a cell, or a mark at a place. */
struct slot {
    struct block *cell; /* NULL: the row is short */
    span where;
};

/* Whether a cell's whole text is a mark. */
bool merge_mark(str text);

/*
 * Spreads the cells over the marks; slots are g->rows × g->columns. Errors
 * [table] are reported at the mark. False after any of them.
 */
bool merge_slots(const struct slot *slots, const struct grid *g,
                 struct diag_list *diags);

/*
 * Says [page-too-heavy] that a table is too large; for grid_new's answer.
 */
void merge_too_large(span where, struct diag_list *diags);

#endif
