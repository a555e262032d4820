/* What a chart shows, in rows of words: the text beside the drawing. */
#ifndef ANNAI_CHART_ALTERNATIVE_H
#define ANNAI_CHART_ALTERNATIVE_H

#include "base/arena.h"

enum { ALTERNATIVE_COLUMNS = 12 };

struct alternative_row {
    str cells[ALTERNATIVE_COLUMNS]; /* the first one names the row */
};

struct alternative {
    str caption;
    size_t columns;
    struct alternative_row header;
    struct {
        struct alternative_row *items;
        size_t len, cap;
    } rows;
};

#endif
