/* Charts: what a page asks for and the schedule knows, given to chart/. */
#ifndef ANNAI_RESOLVE_CHART_H
#define ANNAI_RESOLVE_CHART_H

#include "base/diag.h"
#include "chart/chart.h"
#include "resolve/resolve.h"

/* Draws one form of a chart from plain data; false with chart->trouble. */
typedef bool chart_builder(struct arena *a, const void *data,
                           const struct chart_options *options,
                           struct chart *chart);

/*
 * Hangs the chart on its block: what stood in the block is checked but shown
 * no more, and a table of the same words takes its place on paper. An error
 * [directive] where the chart cannot be drawn.
 */
void chart_hang(struct arena *a, const struct resolve_input *in,
                struct block *b, chart_builder *build, const void *data,
                struct diag_list *diags);

/* The title that somebody wrote, else `otherwise`. */
str chart_title(struct arena *a, const struct block *b, str otherwise);

/* 「:::月別予定」: rows of facts on an axis of months. */
void timeline_resolve(struct arena *a, const struct resolve_input *in,
                      struct block *b, struct diag_list *diags);
/* 「:::利用開始図」: a table of what can be used from when. */
void lanes_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags);
/* 「::発送地図」: the waves on a map of tiles. */
void wave_map_resolve(struct arena *a, const struct resolve_input *in,
                      struct block *b, struct diag_list *diags);
/* 「::期限の図」: issue, birthdays, expiry and grace of one example. */
void expiry_resolve(struct arena *a, const struct resolve_input *in,
                    struct block *b, struct diag_list *diags);

#endif
