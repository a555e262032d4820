/*
 * Styled text: what one paragraph says, with its styles and the way back to
 * the page. Line breaks the writer asked for are '\n'.
 */
#ifndef ANNAI_COMPOSE_RICH_H
#define ANNAI_COMPOSE_RICH_H

#include "base/buf.h"
#include "compose/numbers.h"
#include "compose/sheet.h"
#include "model/picture.h"
#include "model/site.h"

struct rich_style {
    enum sheet_face face;
    float size;
    struct sheet_color color;
    str link;   /* a whole URL; empty: none */
    bool badge; /* in a frame of its own */
};

struct rich_piece {
    size_t start, end; /* bytes of the text */
    struct rich_style style;
    span where;
    bool verbatim; /* the text equals the source byte for byte */
    bool dots;     /* one above each character */
    const struct sheet_picture *picture; /* in place of its text, or NULL */
    str alt;                             /* the picture's, in words */
};

/* What is read above bytes [start, end), which begin and end with pieces. */
struct rich_ruby {
    size_t start, end;
    str reading;
    span where;
};

struct rich {
    struct buf text; /* its arena holds the pieces too */
    struct rich_piece *items;
    size_t len, cap;
    struct {
        struct rich_ruby *items;
        size_t len, cap;
    } rubies;     /* in order, none within another */
    bool dots;    /* of the pieces to come */
    bool literal; /* code: no character takes another's shape */
};

void rich_put(struct rich *r, str text, struct rich_style style, span where);

/* What inline nodes need besides their style. */
struct rich_context {
    const struct page *page; /* for relative links; may be NULL */
    struct sheet_color link_color, badge_color;
    bool with_urls; /* behind the words of links, for readers of paper */
    struct page_numbers *numbers; /* NULL: places are told by their words */
    const struct picture_list *pictures; /* model/picture.h; or NULL */
};

/* A picture no higher than that stands in its line, as a character does. */
static const float inline_height = 15.5F;

/* The size of a picture as it is on a screen, 96 pixels to the inch. */
struct sheet_picture rich_picture(const struct picture *p);

/* What is read in place of an image. */
str rich_alt(struct arena *a, const struct inline_node *image);

/* All nodes in order; larger images give their description in brackets. */
void rich_put_inlines(struct rich *r, const struct inline_node *n,
                      struct rich_style style, const struct rich_context *c);

/* What it says, without the signs that pictures stand for. */
str rich_words(const struct rich *r);

/* The place of bytes [start, end) in the page; { 0 } for made-up text. */
span rich_span(const struct rich *r, size_t start, size_t end);

#endif
