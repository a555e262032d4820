/*
 * Tables written as lists of two levels: an item is a row, its own items are
 * the cells; a paragraph before them is the first cell. Cells may hold
 * whatever items may: paragraphs, lists, callouts.
 */
#ifndef ANNAI_PARSE_LIST_TABLE_H
#define ANNAI_PARSE_LIST_TABLE_H

#include "parse/reader.h"

/*
 * Turns the list that is all of a table directive into a BLOCK_TABLE with one
 * header row; leaves anything else as it is. Errors: table-ragged, table.
 */
void list_table_read(struct reader *r, struct block *directive);

#endif
