/* What can be used from when, seen from an event: lanes over relative days. */
#ifndef ANNAI_CHART_LANES_H
#define ANNAI_CHART_LANES_H

#include "calendar/business.h"
#include "chart/chart.h"

enum { LANES = 8, LANE_ANCHORS = 6 };

enum anchor_kind {
    ANCHOR_WORDS,         /* a label alone: no day follows from the start */
    ANCHOR_DAYS,          /* the start and .offset days */
    ANCHOR_BUSINESS_DAYS, /* the .offset-th business day behind or before it */
    ANCHOR_MONTH_START,   /* the 1st of the .offset-th month behind it */
};

struct lane_anchor {
    str label;
    enum anchor_kind kind;
    int offset; /* may be negative, but not of months; ±366 */
};

enum lane_state { LANE_USABLE, LANE_LIMITED, LANE_UNUSABLE };

struct lane_segment {
    int from, to; /* anchors; from -1: since ever, to -1: from then on */
    enum lane_state state;
    str label; /* empty: the state's own words */
};

struct lane {
    str label;
    const struct lane_segment *segments; /* in order, without overlap */
    size_t segment_count;
};

struct lanes {
    str title, description;
    const struct lane_anchor *anchors; /* in order of time */
    size_t anchor_count;
    const struct lane *lanes;
    size_t lane_count;
    date start;                      /* DATE_NONE: relative days only */
    const struct business *business; /* NULL: by law */
};

/*
 * The day of an anchor; DATE_NONE without a start, for words, or where there
 * is none.
 */
date lane_anchor_day(const struct lanes *l, const struct lane_anchor *anchor);

/*
 * Anchors are spaced evenly, not to scale. false with chart->trouble for too
 * many lanes or anchors, an empty or long label, a segment that names no
 * anchor or overlaps the one before it, days in the wrong order. Rows of the
 * alternative: a lane, then its state in each span between two anchors.
 */
bool chart_lanes(struct arena *a, const struct lanes *l,
                 const struct chart_options *options, struct chart *chart);

#endif
