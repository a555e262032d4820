/*
 * What all charts share. A builder takes plain data and gives a drawing and,
 * always, the same in words; or, where the data cannot be drawn, the reason.
 * All text of the data must outlive the chart.
 */
#ifndef ANNAI_CHART_CHART_H
#define ANNAI_CHART_CHART_H

#include "calendar/words.h"
#include "chart/alternative.h"
#include "chart/drawing.h"

/* Drawings of the two widths at which text keeps its size. */
enum chart_form {
    CHART_WIDE,   /* 720 px: a page's column, a sheet of A4 */
    CHART_NARROW, /* 358 px: a phone of 390 px */
};

struct chart_options {
    struct date_style style;
    enum chart_form form;
};

struct chart {
    struct drawing drawing;
    struct alternative alternative;
    str trouble; /* why there is no drawing, in Japanese; else empty */
};

/* One chart in both forms, as pages show it. */
struct chart_pair {
    struct chart wide, narrow;
};

/* No label may be longer, in characters. */
enum { CHART_LABEL_LENGTH = 100 };

#endif
