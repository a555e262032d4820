/* Inside the room: sizes, blocks of text and words that all builders use. */
#ifndef ANNAI_CHART_FRAME_H
#define ANNAI_CHART_FRAME_H

#include "chart/chart.h"
#include "chart/measure.h"

enum {
    WIDTH_WIDE = 720 * PX,
    WIDTH_NARROW = 358 * PX,
    EDGE = 1 * PX, /* kept free, so that no outline is cut */
    TEXT_LABEL = 15 * PX,
    TEXT_SMALL = 14 * PX,
    LEADING = 140, /* hundredths of the em from line to line */
};

/* Sets what a chart has from its start: width, title, description, caption. */
void frame_begin(struct arena *a, struct chart *c, enum chart_form form,
                 str title, str description);
/* Sets the reason, takes the drawing away and returns false. */
__attribute__((format(printf, 3, 4))) bool
frame_refuse(struct arena *a, struct chart *c, const char *format, ...);
/* Whether the label can be drawn; else refuses. what: 「行の見出し」. */
bool frame_accepts(struct arena *a, struct chart *c, str label,
                   const char *what);

/* From line to line, and a block of them. */
int frame_line_height(int size);
int frame_block_height(const struct lines *lines, int size);
/*
 * The lines from the top of at, each anchored at at.x. The words end
 * where the block's height says.
 */
void frame_block(struct drawing *d, struct point at, struct lettering l,
                 const struct lines *lines);
/* The same in the middle of a box. */
void frame_block_in(struct drawing *d, struct box box, struct lettering l,
                    const struct lines *lines);

struct paint paint_fill(enum ink ink);
struct paint paint_stroke(enum ink ink, int width);
/* The tone in its pattern, outlined. */
struct paint paint_tone(enum ink tone);

/* A date in words; "" for DATE_NONE. */
str frame_date(struct arena *a, date d, struct date_style style);
/* 令和7年7月28日～12月1日, 12月1日まで, 7月28日から: as short as is clear. */
str frame_range(struct arena *a, date from, date to, struct date_style style);

/* A row of words; the cells behind those given are empty. */
void frame_row(struct chart *c, str first, str second, str third);

#endif
