/*
 * Readings above their characters (JLREQ 3.3): half their size, on lines
 * whose distance does not change. One reading for one character is mono-ruby,
 * for several group-ruby; no line ends within either.
 */
#ifndef ANNAI_COMPOSE_RUBY_H
#define ANNAI_COMPOSE_RUBY_H

#include "compose/line.h"

/* A reading, shaped, above units [first, end). */
struct para_ruby {
    size_t first, end;
    struct para *reading;
    struct line line;
    float base;       /* the width that the reading was fitted to */
    float lead;       /* from the base's left; negative: over its neighbour */
    uint32_t element; /* of the structure; 0: that of the base */
};

/* Shapes the readings and makes room for those wider than their base. */
void para_set_ruby(struct para *p, struct diag_list *diags);

/* Readings and emphasis dots of a placed line: lefts are its units' places. */
void para_place_above(const struct para *p, const struct line *l,
                      const float *lefts, float baseline, struct placed *out);

#endif
