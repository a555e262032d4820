/*
 * CSV as Excel writes it (RFC 4180, plus CP932, BOM, bare LF): quoted cells
 * may hold commas, doubled quotes and line feeds. Tabs separate where the
 * first line has no comma ("Unicode text"). Every cell keeps its place.
 */
#ifndef ANNAI_LOAD_CSV_H
#define ANNAI_LOAD_CSV_H

#include "base/diag.h"

struct csv_cell {
    str text; /* without the quotes, otherwise as written */
    span where;
};

struct csv_row {
    struct csv_cell *items;
    size_t len, cap;
    size_t number; /* from 0, as Excel counts: empty lines count too */
    span where;    /* the whole row */
};

struct csv {
    struct csv_row *items; /* the header row first; empty lines left out */
    size_t len, cap;
};

/*
 * False, with diagnostics (rule `csv`), for an unclosed quote, text behind a
 * closing quote or a row with fewer or more cells than the header. Every row
 * that is left has as many cells as the header; empty cells past it are cut.
 */
bool csv_read(struct arena *a, const struct source *s, struct csv *csv,
              struct diag_list *diags);

/* The column of a header name, or SIZE_MAX. */
size_t csv_column(const struct csv *csv, str name);
/* C7 for column 2, row 6 (both from 0; row as in csv_row.number). */
str csv_address(struct arena *a, size_t column, size_t row);

#endif
