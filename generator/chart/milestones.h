/* Inside the room: the days that decide, above a timeline and through it. */
#ifndef ANNAI_CHART_MILESTONES_H
#define ANNAI_CHART_MILESTONES_H

#include "chart/axis.h"
#include "chart/spread.h"
#include "chart/timeline.h"

struct placed_milestone {
    const struct timeline_milestone *milestone;
    int at;    /* its day on the axis */
    str words; /* the day */
    struct lines day, label;
};

/*
 * Labels side by side above the axis; where they do not fit there, numbers,
 * with the labels below the chart.
 */
struct placed_milestones {
    struct placed_milestone items[TIMELINE_MILESTONES];
    struct spread_label places[TIMELINE_MILESTONES];
    size_t len;
    bool numbered;
    int height; /* above the axis, with the leaders */
};

void milestones_place(struct arena *a, const struct axis *x,
                      const struct timeline *t, struct date_style style,
                      int width, struct placed_milestones *m);
/* The labels from y down, their leaders to the axis' top. */
void milestones_draw(struct drawing *d, const struct placed_milestones *m,
                     int y);
void milestones_draw_rules(struct drawing *d, const struct placed_milestones *m,
                           int top, int bottom);
/* What the numbers say, from y down; returns where it ends. */
int milestones_draw_legend(struct drawing *d, const struct placed_milestones *m,
                           int y);

#endif
