/* Inside the room: the bars of one row of a timeline, with their words. */
#ifndef ANNAI_CHART_BARS_H
#define ANNAI_CHART_BARS_H

#include "chart/axis.h"
#include "chart/timeline.h"

struct placed_bar {
    const struct timeline_bar *bar;
    enum ink tone;
    int left, right; /* of the bar */
    struct lines label, days;
    int text_left, text_width;
    size_t lane;
};

/* Lanes lie below each other; in a lane neither bars nor words meet. */
struct placed_bars {
    struct placed_bar *items;
    size_t len;
    int tops[TIMELINE_BARS + 1]; /* of the lanes, from the row's own top */
    size_t lanes;
};

void bars_place(struct arena *a, const struct axis *x,
                const struct timeline_row *row, enum ink tone,
                struct date_style style, struct placed_bars *bars);
int bars_height(const struct placed_bars *bars);
/* With the row's top at y: the shapes, then what stands under them. */
void bars_draw(struct drawing *d, const struct placed_bars *bars,
               const struct axis *x, int y);
void bars_draw_words(struct drawing *d, const struct placed_bars *bars, int y);

#endif
