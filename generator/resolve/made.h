/* Blocks whose words the schedule makes: nothing in them was typed. */
#ifndef ANNAI_RESOLVE_MADE_H
#define ANNAI_RESOLVE_MADE_H

#include "model/block.h"

/* A new last child, at its parent's place. */
struct block *made_block(struct arena *a, struct block *parent,
                         enum block_kind kind);
/* A row's next cell; its words stand for the reference, as if referred to. */
struct block *made_cell(struct arena *a, struct block *row, str words,
                        bool header, const struct reference *reference);

#endif
