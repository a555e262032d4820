/* Figures: a picture, its caption, and numbers on it that a list explains. */
#ifndef ANNAI_RESOLVE_FIGURE_H
#define ANNAI_RESOLVE_FIGURE_H

#include "base/diag.h"
#include "model/block.h"

/*
 * Gives every 図 below its picture as a first child: a paragraph with one
 * image, before images are tied to files. The items of its numbered lists get
 * a label (①) and the place on the picture that they begin with; an item
 * without one, or with one outside of the picture, is an error [directive].
 */
void figures_set(struct arena *a, struct block *blocks,
                 struct diag_list *diags);

#endif
