/* One worker's faces, line breaker and shaping buffer; compose/ only. */
#ifndef ANNAI_COMPOSE_FONTS_H
#define ANNAI_COMPOSE_FONTS_H

#include <hb.h>
#include <unicode/ubrk.h>

#include "compose/compose.h"
#include "compose/terms.h"

struct compose_face {
    str bytes; /* the file's own pages */
    hb_blob_t *blob;
    hb_face_t *face;
    hb_font_t *font;     /* scaled to units of its em */
    float em;            /* units per em */
    uint32_t blank;      /* the glyph of U+0020: it leaves no ink */
    float blank_advance; /* in ems */
};

struct compose_fonts {
    struct arena arena; /* holds this */
    struct compose_face faces[FACE_COUNT];
    hb_buffer_t *buffer;
    UBreakIterator *breaker; /* ja@lb=strict */
    float zoom; /* lengths that people are told are so many times as long */
    struct terms *terms; /* NULL: none */
};

#endif
