/*
 * A table as rows × columns: which cell stands in each slot once spans are
 * spread out, which rows and columns head the others, and back to a table
 * (HTML Living Standard 4.9.12, "forming a table").
 */
#ifndef ANNAI_MODEL_GRID_H
#define ANNAI_MODEL_GRID_H

#include "base/arena.h"
#include "model/block.h"

/* What larger tables are refused for; a slot is one row of one column. */
enum { GRID_COLUMNS = 100, GRID_SLOTS = 1000 * 1000 };

struct grid {
    size_t rows, columns;
    struct block **slots; /* by row, then column; NULL where a row is short */
    size_t header_rows, header_columns;
};

/* An empty grid of that size; none of it where it is too large. */
struct grid grid_new(struct arena *a, size_t rows, size_t columns);
/*
 * The grid of a BLOCK_TABLE, whose spans may end behind the last row or run
 * into each other: the later cell takes what is left. Lives in the arena.
 */
struct grid grid_of(struct arena *a, const struct block *table);

/* The cell of a slot, or NULL: none there, or outside. */
struct block *grid_at(const struct grid *g, size_t row, size_t column);
void grid_put(const struct grid *g, size_t row, size_t column,
              struct block *cell);
/* Whether a slot is the first of its cell. */
bool grid_begins(const struct grid *g, size_t row, size_t column);
/* The columns and rows that the cell beginning at a slot takes up. */
size_t grid_width(const struct grid *g, size_t row, size_t column);
size_t grid_height(const struct grid *g, size_t row, size_t column);
/* Whether the slots around one form no corner: a cell must be a rectangle. */
bool grid_square(const struct grid *g, size_t row, size_t column);

/*
 * The head of a slot's row and of its column, the nearest where there are
 * several; NULL for a slot that is a head itself. A table without header
 * cells is read as people do: its first column and row are the heads.
 */
const struct block *grid_row_head(const struct grid *g, size_t row,
                                  size_t column);
const struct block *grid_column_head(const struct grid *g, size_t row,
                                     size_t column);

/*
 * Makes the table's rows from the grid: one cell for each run of the same
 * cell, with its spans; header marks by header_rows and header_columns.
 */
void grid_fill(struct arena *a, const struct grid *g, struct block *table);

/* All that a cell says, its paragraphs and items one a line. */
str grid_cell_text(struct arena *a, const struct block *cell);
/* Whether a cell holds nothing at all. */
bool grid_cell_empty(const struct block *cell);

#endif
