/*
 * How wide text will be, without a font: for each character at least what
 * BIZ UDPGothic and the usual fonts of systems give it, so what is drawn never
 * is wider. And lines: where Japanese may be broken (JIS X 4051's forbidden
 * line starts and ends, dates kept together).
 */
#ifndef ANNAI_CHART_MEASURE_H
#define ANNAI_CHART_MEASURE_H

#include "base/arena.h"

/* In the unit of size, the em. */
int measure_text(str text, int size);

struct lines {
    str *items;
    size_t len, cap;
    int width; /* of the widest */
};

/*
 * As few lines as fit into width, of about the same length; broken between
 * phrases where that costs no more than one line. A line feed in the text ends
 * a line. Only a single character may be wider than width.
 */
struct lines measure_wrap(struct arena *a, str text, int size, int width);

#endif
