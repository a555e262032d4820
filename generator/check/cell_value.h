/* What a cell says, in a form that can be compared. */
#ifndef ANNAI_CHECK_CELL_VALUE_H
#define ANNAI_CHECK_CELL_VALUE_H

#include "model/fact.h"
#include "model/mention.h"

/*
 * Lengths by their amount (5年, 60か月 and P5Y are one), dates by their day
 * however they are written, other words without blanks, width and 。, and by
 * the schedule's synonyms.
 */
struct cell_values {
    struct arena *arena;
    struct synonym *synonyms; /* folded, the longest word first */
    size_t synonym_count;
    struct map mentions; /* a block's address → its first mention */
    const struct mention_list *list;
};

struct cell_values cell_values_new(struct arena *a,
                                   const struct schedule *schedule,
                                   const struct mention_list *mentions);

struct block;
/* *referenced gets whether any of it was made from facts. */
str cell_value(const struct cell_values *v, const struct block *cell,
               bool *referenced);

#endif
