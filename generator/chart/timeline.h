/* A schedule on an axis of months, one row for each audience. */
#ifndef ANNAI_CHART_TIMELINE_H
#define ANNAI_CHART_TIMELINE_H

#include "chart/chart.h"

enum {
    TIMELINE_MONTHS = 60,
    TIMELINE_ROWS = 12,
    TIMELINE_BARS = 60, /* in all rows */
    TIMELINE_MILESTONES = 12,
};

struct timeline_bar {
    date from, to; /* inclusive; DATE_NONE: open, not both */
    str label;
    int tone; /* 1..INK_TONES; 0: its row's */
};

struct timeline_row {
    str label; /* the audience */
    const struct timeline_bar *bars;
    size_t bar_count;
};

struct timeline_milestone {
    date day;
    str label;
};

struct timeline {
    str title, description;
    date from, to; /* the axis: whole months from the first to the last */
    const struct timeline_row *rows;
    size_t row_count;
    const struct timeline_milestone *milestones; /* in any order */
    size_t milestone_count;
};

/*
 * Years and months are written in the style's notation. Bars that go over the
 * axis' ends end in an arrow and keep their dates. false with chart->trouble
 * for too many months, rows, bars or milestones, an empty or long label, days
 * in the wrong order or outside the axis. Rows of the alternative: 対象, 内容,
 * 期間.
 */
bool chart_timeline(struct arena *a, const struct timeline *t,
                    const struct chart_options *options, struct chart *chart);

#endif
