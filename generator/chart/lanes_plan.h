/* Inside the room: lanes whose days are known, on their way to a drawing. */
#ifndef ANNAI_CHART_LANES_PLAN_H
#define ANNAI_CHART_LANES_PLAN_H

#include "chart/frame.h"
#include "chart/lanes.h"

struct lanes_plan {
    const struct lanes *lanes;
    struct chart *chart;
    date days[LANE_ANCHORS];
    str day_words[LANE_ANCHORS];
    bool before; /* something is said of the time before the first anchor */
};

/* Wide: time runs to the right, one column from each anchor to the next. */
void lanes_draw_wide(struct drawing *d, const struct lanes_plan *p);
/* Narrow: time runs downward, one lane after another. */
void lanes_draw_narrow(struct drawing *d, const struct lanes_plan *p);

#endif
