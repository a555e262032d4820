/* A chart's drawing on a sheet: shapes and text at the drawing's places. */
#ifndef ANNAI_COMPOSE_DRAWING_H
#define ANNAI_COMPOSE_DRAWING_H

#include "chart/chart.h"
#include "compose/galley.h"

/*
 * The form that suits the measure, scaled to it, as one strip that stays with
 * the next. where: what is said about its letters is said there.
 */
void set_drawing(struct setter *s, const struct chart_pair *chart, span where);

#endif
