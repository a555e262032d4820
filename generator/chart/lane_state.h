/* Inside the room: a state of a lane as a sign, words and a pattern. */
#ifndef ANNAI_CHART_LANE_STATE_H
#define ANNAI_CHART_LANE_STATE_H

#include "chart/frame.h"
#include "chart/lanes.h"

/* ○ 使えます */
str lane_state_words(struct arena *a, const struct lane_segment *s);
/* What a box of that width needs. */
int lane_state_height(struct arena *a, const struct lane_segment *s, int width);
/* tip: how far the right end comes to a point; 0: none. */
void lane_state_draw(struct drawing *d, const struct lane_segment *s,
                     struct box box, int tip);

#endif
