/* Inside the room: an axis of whole months. */
#ifndef ANNAI_CHART_AXIS_H
#define ANNAI_CHART_AXIS_H

#include "chart/frame.h"

struct axis {
    date first, last; /* days; whole months */
    int left, right;  /* where first begins and last ends */
};

/* Where the day begins, within [left, right]. */
int axis_at(const struct axis *x, date d);
/* Months from first to last. */
int axis_months(const struct axis *x);

/* How high the bands of years and months will be. */
int axis_height(struct arena *a, const struct axis *x, struct date_style style);
/* The bands from y down, and a rule at each month from there to bottom. */
void axis_draw(struct drawing *d, const struct axis *x, struct date_style style,
               int y, int bottom);

#endif
