/*
 * What the cells of compared tables say, each under its subject and its
 * attribute, small enough to be kept for all pages.
 */
#ifndef ANNAI_MODEL_COMPARISON_H
#define ANNAI_MODEL_COMPARISON_H

#include "base/map.h"
#include "base/source.h"

struct insurer;

struct compared_cell {
    str key;         /* both heads, in one order however the table lies */
    str axes;        /* what the heads are, where a table_ says; or empty */
    str value;       /* normalised: what is compared */
    str said;        /* as written, cut where it is long */
    str row, column; /* the heads as written */
    str address;     /* C7, or empty */
    str id;          /* of the insurer, or empty */
    span where;      /* the cell */
    size_t order;    /* of the page on the site */
    bool referenced; /* holds words made from the insurer's own facts */
    bool variant;    /* the insurer may differ here */
};

struct comparison {
    struct arena *arena; /* set before the first cell */
    struct compared_cell *items;
    size_t len, cap;
    struct map seen; /* cells that are in it: pages may show the same file */
};

/* Adds copies, with what they point to; the id and the place stay. */
void comparison_add(struct comparison *c, const struct compared_cell *cell);
void comparison_join(struct comparison *c, const struct comparison *more);
/* By key, then by insurer, page and place. */
void comparison_sort(struct comparison *c);

#endif
