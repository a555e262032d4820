/*
 * The text of one cell from its lines: a single line is the cell's own text;
 * of several, lines that begin with ・ or - are items of a list, lines that
 * begin with 1. items of a numbered one, each other line is a paragraph.
 */
#ifndef ANNAI_PARSE_CELL_H
#define ANNAI_PARSE_CELL_H

#include "parse/reader.h"

struct span_list {
    span *items;
    size_t len, cap;
};

/* Has the cell's text read in the second round; empty lines are left out. */
void cell_read(struct reader *r, struct block *cell,
               const struct span_list *lines);

#endif
