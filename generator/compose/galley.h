/*
 * A page's content as one endless column: strips that no page break cuts,
 * frames around runs of strips (tints, bars, cells), and the setter that
 * blocks are set with. flow.c cuts the column into the frames of a paper.
 */
#ifndef ANNAI_COMPOSE_GALLEY_H
#define ANNAI_COMPOSE_GALLEY_H

#include "compose/frames.h"
#include "compose/numbers.h"
#include "compose/strip.h"

struct palette {
    struct sheet_color ink, soft, accent, tint, line, white, red;
};

/* A list item's mark, waiting for the item's first line. */
struct marker {
    struct marker *next; /* of the list around it */
    struct para *para;
    struct line line;
    float x;
};

/* Where and how the next block is set. */
struct setter {
    struct arena *arena;
    const struct site *site;
    const struct document *doc;
    struct compose_fonts *fonts;
    struct diag_list *diags;
    struct galley *galley;
    struct sheet_elements *elements; /* NULL: all that is set are artifacts */
    uint32_t element;                /* around the next block */
    const struct paper *paper;
    struct page_numbers *numbers; /* as far as they are known */
    const struct continuation *within;
    struct continuation *section; /* the page's section that is set */
    span where;                   /* the block that is set */
    struct palette palette;
    float x, width;
    float size; /* of the text */
    struct frame *frame;
    float after;           /* space the last block wants behind itself */
    int depth;             /* of lists */
    struct marker *marker; /* NULL: none waits */
    bool with_urls;        /* links say where they lead */
    bool notes;            /* items without a label are ※ */
    bool dense;            /* no room is left free for looks */
    bool whole;            /* short items stay on one page */
    bool again;            /* what is set has been said on a page before */
};

static const float body_size = 11;

struct sheet_color color_read(str hex, struct sheet_color otherwise);
/* share of a, the rest b. */
struct sheet_color color_mix(struct sheet_color a, struct sheet_color b,
                             float share);

/* How the lines of a paragraph are set below each other. */
struct setting {
    float size, pitch; /* points; pitch is the distance of baselines */
    enum fit_mode mode;
    enum alignment alignment;
    float before, after;
    bool keep; /* with what follows */
    enum sheet_role role;
};

/* A book is no leaflet; without a limit one page could take minutes. */
enum { GALLEY_PAGES = 100, GALLEY_TEXT = 128 * 1024, GALLEY_ROWS = 5000 };

/*
 * Says where the text is too much for a leaflet (rule `overfull`) and leaves
 * out what follows. Said once.
 */
void galley_refuse(struct setter *s, span where);
/* A paragraph or cell; NULL where its text is too much, and that is said. */
struct para *galley_para(struct setter *s, const struct rich *rich);
struct strip *galley_add(struct setter *s, float before, float height);
struct frame *frame_new(struct setter *s, float pad_top, float pad_bottom);
struct sheet_box *frame_box(struct setter *s, struct frame *f, float x,
                            float width);

/* Baseline of a line in a strip: the middle of kanji in the middle. */
float baseline_in(float pitch, float size);

/* A rich text as strips; nothing for an empty one. */
void set_rich(struct setter *s, const struct rich *rich, struct setting how);
/* One text in one style. */
void set_text(struct setter *s, str text, struct rich_style style,
              struct setting how);

void set_blocks(struct setter *s, const struct block *b);
void set_table(struct setter *s, const struct block *b);
void set_title(struct setter *s);
void set_contact(struct setter *s);
/* A QR code with its words beside it, together on one page. */
void set_qr(struct setter *s, const struct block *b);

struct rich_context rich_context_of(const struct setter *s);

/*
 * Something that goes on over a page's end, from here on; set_head sets what
 * stands at the top of the next page, NULL: nothing. continue_end() at its end.
 */
struct continuation *continue_begin(struct setter *s, str foot,
                                    void (*set_head)(struct setter *s,
                                                     const struct block *b),
                                    const struct block *b);
void continue_end(struct setter *s, struct continuation *c);

/*
 * Cuts the galley into the paper's frames; gives the anchors their numbers.
 * What a form of so many pages has no room for is reported (`overfull`).
 */
/* Returns where the last frame's content ends. */
float galley_paginate(struct setter *s, struct sheet *sheet,
                      struct page_numbers *numbers);
/* Makes the columns of the last page end alike. */
void galley_even(struct setter *s, struct paper *paper);
/* The galley as one piece, however high it is; returns its height. */
float galley_flatten(struct setter *s, struct placed *out);
/* Room for the footers, and the footers, once the pages are known. */
void measure_footers(struct setter *s, struct paper *paper);
void set_footers(struct setter *s, struct sheet *sheet);

#endif
