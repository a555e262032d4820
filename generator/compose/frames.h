/*
 * A form of paper as frames that text flows through, in the order in which
 * people read them. Text is always set as if it had 11 points; `zoom` makes of
 * it what the form asks for, so lengths here are points before zooming.
 */
#ifndef ANNAI_COMPOSE_FRAMES_H
#define ANNAI_COMPOSE_FRAMES_H

#include "compose/sheet.h"
#include "model/sheet_form.h"

struct flow_frame {
    size_t page; /* from 0 */
    float x, top, bottom;
};

struct paper {
    const struct sheet_form *form;
    float zoom, width, height; /* of a page */
    float left, top, bottom;   /* margins */
    float measure, gap;        /* of a column: the narrowest frame's */
    float whole;               /* from the left margin to the right one */
    float foot, last_foot;     /* room for footers, and on the last frame */
    float head;                /* taken by the title above columns */
    size_t count;              /* frames at most; 0: as many as it takes */
    size_t even_page;          /* whose columns end early, all alike */
    float even_bottom;         /* there; 0: no page's do */
};

struct paper paper_of(const struct sheet_form *form);
/* By its number in reading, from 0. */
struct flow_frame paper_frame(const struct paper *p, size_t index);
/* Where the text of each page ends and its footer begins. */
struct flow_frame paper_foot(const struct paper *p);
/* The lowest of all frames' heights. */
float paper_room(const struct paper *p);
/* Of a length before zooming. */
float paper_mm(const struct paper *p, float length);

/* Makes a sheet that was set on the paper as large as its form. */
void sheet_zoom(struct arena *a, struct sheet *sheet, float zoom);

#endif
