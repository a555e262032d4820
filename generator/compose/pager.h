/*
 * Inside the room: the frame that is being filled. pages.c puts strips into it
 * and goes to the next; flow.c says where.
 */
#ifndef ANNAI_COMPOSE_PAGER_H
#define ANNAI_COMPOSE_PAGER_H

#include "compose/galley.h"

enum { DEEPEST = 80 }; /* frames in each other; pages nest 64 deep at most */

struct open_frame {
    const struct frame *frame;
    size_t box; /* of its first box on the page */
    float top;
};

/* What a form has no room for. */
struct overflow {
    bool any;
    float height;
    span where;
};

struct pager {
    struct setter *s;
    const struct paper *paper;
    struct sheet *sheet;
    struct page_numbers *numbers;
    size_t index; /* of the frame, from 0 */
    struct flow_frame flow;
    struct sheet_page *page;
    struct sheet_page spare;              /* for what has no room */
    size_t runs, boxes, shapes, pictures; /* on the page when the frame began */
    float dx, y, bottom;
    struct overflow over;
    struct open_frame open[DEEPEST];
    size_t open_len;
};

/* The boxes around `f`, the outermost first. */
size_t pager_chain(const struct frame *f, const struct frame **chain);
/* Whether nothing stands in the frame yet. */
bool pager_empty(const struct pager *p);
/* Whether the paper has this frame. */
bool pager_has_room(const struct pager *p);
/* Ends the boxes that are open, but for the outermost `keep`. */
void pager_close(struct pager *p, size_t keep);
/* A strip that comes again says nothing. */
void pager_put(struct pager *p, const struct strip *strip, bool again);

void pager_enter(struct pager *p);
void pager_leave(struct pager *p);
void pager_next(struct pager *p);

#endif
