/* Widths of a table's columns, after CSS 2.1 section 17.5.2.2. */
#ifndef ANNAI_COMPOSE_COLUMNS_H
#define ANNAI_COMPOSE_COLUMNS_H

#include "compose/cell.h"

struct columns {
    struct column {
        float least, natural; /* of its cells, without padding */
        float parted;         /* the least where phrases may be parted */
        float x, width;       /* with padding */
    } * items;
    size_t len;
};

/* Widens columns [first, first + count) for a cell that spans them all. */
void columns_span(struct columns *t, size_t first, size_t count,
                  const struct cell *cell);

/* Fills x and width; false after a finding: not even the least widths fit. */
bool columns_fit(struct setter *s, struct columns *t, span where);

/* From the left edge of a column to the right one of the last, with padding. */
float columns_width(const struct columns *t, size_t first, size_t count);

#endif
