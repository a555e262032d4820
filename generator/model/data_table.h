/*
 * A table of text cells, each at its place in a file: read from CSV or stated
 * in Lua, const from then on, made into blocks for each page that shows it.
 */
#ifndef ANNAI_MODEL_DATA_TABLE_H
#define ANNAI_MODEL_DATA_TABLE_H

#include "base/arena.h"
#include "base/source.h"

struct data_cell {
    span where; /* without quotes; an inner " of CSV stands there as "" */
};

struct data_table {
    const struct source *source;
    struct data_cell *cells; /* by row, then column; in order of the source */
    size_t rows, columns;
    size_t *numbers; /* rows as Excel counts them, from 0; NULL: of Lua */
};

/* A cell's words: "" of CSV is ", a line feed a blank; no blanks around. */
str data_table_text(struct arena *a, const struct data_table *t, size_t row,
                    size_t column);
/* C7 for column 2, row 6, both from 0. */
str sheet_address(struct arena *a, size_t column, size_t row);
/* The Excel address of the cell that holds a place; empty where none has. */
str data_table_address(struct arena *a, const struct data_table *t, span where);

#endif
