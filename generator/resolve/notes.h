/*
 * Numbered notes: the marks ※1 in the text and the notes of 「:::注記」 are
 * tied together both ways.
 */
#ifndef ANNAI_RESOLVE_NOTES_H
#define ANNAI_RESOLVE_NOTES_H

#include "base/diag.h"
#include "model/block.h"

/*
 * Marks become links to their notes; a note's item gets its label, an id and
 * the number of its marks. Errors [note-reference], on pages with 注記: a mark
 * without a note, a note without a mark, two notes of one number.
 */
void notes_tie(struct arena *a, struct block *blocks, struct diag_list *diags);

#endif
