/*
 * A table's cell on paper: its paragraphs and items as lines of one pitch,
 * so that the lines of a row's cells stand side by side.
 */
#ifndef ANNAI_COMPOSE_CELL_H
#define ANNAI_COMPOSE_CELL_H

#include "compose/galley.h"

static const float cell_size = 10, cell_pitch = 15.5F, pad_side = 5.5F,
                   pad_height = 4;

/* A paragraph of a cell. */
struct cell_part {
    struct para *para;
    struct para *mark;     /* ・ or 1. in front of it, or NULL */
    float indent, mark_at; /* from the cell's left */
};

struct cell_line {
    const struct cell_part *part;
    struct line line;
    bool first; /* of its part: bears the mark */
};

struct cell {
    struct {
        struct cell_part *items;
        size_t len, cap;
    } parts;
    struct {
        struct cell_line *items;
        size_t len, cap;
    } lines; /* made by cell_fit */
    enum alignment alignment;
    bool header;
    float least, natural; /* width, without padding */
    float parted;         /* the least where phrases may be parted */
};

/* Never NULL. */
struct cell *cell_new(struct setter *s, const struct block *b);
/* Breaks its lines for a width without padding. */
void cell_fit(struct setter *s, struct cell *cell, float width);
/* Sets line i between x and x + width, `down` below the strip's top. */
void cell_place(const struct cell *cell, size_t i, float x, float width,
                float down, struct strip *strip);

#endif
