/*
 * Pipe tables: a header row, a row of dashes with the alignments, body rows;
 * as in GitHub's Markdown, but a row with more or fewer cells is an error.
 * Where the corner is empty, the first column's cells are row headers. A cell
 * of `<` or `^` belongs to its neighbour (merge.h); a row that begins with `+`
 * adds lines to the cells of the row above (cell.h).
 */
#ifndef ANNAI_PARSE_TABLE_H
#define ANNAI_PARSE_TABLE_H

#include "parse/align.h"
#include "parse/reader.h"

/*
 * The table that the lines of a paragraph are, or NULL where they are none.
 * The cells' text is left for the second round.
 */
struct block *table_read(struct reader *r, const struct align *al);

#endif
