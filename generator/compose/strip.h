/*
 * A page's content as one endless column: strips that no page break cuts, and
 * frames around runs of strips (tints, bars, cells).
 */
#ifndef ANNAI_COMPOSE_STRIP_H
#define ANNAI_COMPOSE_STRIP_H

#include "compose/line.h"

/* Boxes drawn behind all strips of the frame, once on each page it is on. */
struct frame {
    struct frame *parent;
    float pad_top, pad_bottom;
    struct {
        struct sheet_box *items;
        size_t len, cap;
    } boxes; /* x and width hold; y and height come from the strips */
};

struct strip;

/* A table's header row or a title, set again on each new page. */
struct strip_group {
    const struct strip *items;
    size_t len;
};

/*
 * What goes on behind a page's end: its foot stands at that end, its head at
 * the top of the next page. Both say nothing that was not said before.
 */
struct continuation {
    const struct continuation *outer;
    struct strip_group foot, head;
    size_t first, end; /* its strips */
};

/* y counts from the strip's top; x from the page's left edge. */
struct strip {
    float before, height;
    bool keep; /* with the next strip, on one page */
    struct frame *frame;
    struct placed placed;
    const struct strip_group *repeat;
    const struct continuation *within;
    bool turn; /* begins a page or panel */
    bool high; /* does so where it would stand in the lower half */
    bool last; /* at the foot of the last panel */
    span where;
    struct placed fixed; /* y counts from the page's top edge */
    float until;         /* nothing else stands above that; 0: anywhere */
    int outline;         /* its level; 0: none */
    str title;
    str anchor; /* its id; empty: none */
};

struct galley {
    struct strip *items;
    size_t len, cap;
    float height;  /* of all strips */
    bool full;     /* too long for a leaflet: reported, the rest is left out */
    bool body;     /* the page's own: sections begin in it */
    size_t frames; /* that it takes up to its last strips, once it is cut */
    bool covered;  /* a first section has ended the cover */
};

#endif
