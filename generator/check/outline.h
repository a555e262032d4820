/* Where each passage of a page stands: what is read before it is understood. */
#ifndef ANNAI_CHECK_OUTLINE_H
#define ANNAI_CHECK_OUTLINE_H

#include "check/passage.h"

/* Numbers of passages; OUTLINE_NONE where there is none. */
#define OUTLINE_NONE SIZE_MAX

struct outline_place {
    size_t heading;     /* the one above; a heading's: the next wider one */
    size_t lead;        /* the paragraph that leads up to a list's items */
    size_t row_head;    /* a cell's */
    size_t column_head; /* a cell's */
};

/* One place for each of page->items, in the arena; one pass. */
struct outline_place *outline_of(struct arena *a, const struct passages *page);

#endif
