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

/* The same of words without a day: they are broken like a sentence. */
struct block *made_words_cell(struct arena *a, struct block *row, str words,
                              bool header, const struct reference *reference);

/*
 * A row's next cell with days: 令和6年12月2日から令和7年12月1日まで, or one day
 * alone; an end that is DATE_NONE is left out.
 */
struct block *made_days_cell(struct arena *a, struct block *row, date from,
                             date to, bool header,
                             const struct reference *reference,
                             struct date_style style);

#endif
