/* The words that make a boundary: まで, 以降, より前, until, 有効期限. */
#ifndef ANNAI_DATES_MARKER_H
#define ANNAI_DATES_MARKER_H

#include "model/mention.h"

struct marker {
    enum boundary boundary; /* BOUNDARY_NONE: there is no such word */
    size_t start, end;
    bool touches; /* stands at the date; else a label at some distance */
};

/* Behind a date whose words end at `at`. */
struct marker marker_behind(str text, size_t at);
/* Behind an amount of time: 以内 too. */
struct marker marker_behind_amount(str text, size_t at);
/* Before a date: until, from; ～ where nothing is written before it. */
struct marker marker_before(str text, size_t at, size_t done);
/* 有効期限：… or …（有効期限）; done is where the last expression ended. */
struct marker marker_label(str text, size_t start, size_t end, size_t done);

/* 約, 最長 and the like before `at`; returns where they begin, or `at`. */
size_t marker_modifier_before(str text, size_t at, size_t done,
                              enum mention_mod *mod);
/* 頃, 程度 and the like at the offset; returns the offset behind, or 0. */
size_t marker_approximate(str text, size_t at);

void marker_apply(struct date_expr *e, struct marker m);

#endif
