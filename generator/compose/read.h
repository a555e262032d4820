/*
 * A composed leaflet read back: what a reader hears of it, from the sheets
 * alone and not from the page they were made of.
 */
#ifndef ANNAI_COMPOSE_READ_H
#define ANNAI_COMPOSE_READ_H

#include "compose/sheet.h"
#include "model/output.h"

/*
 * Paragraphs in reading order, across lines and pages; artifacts (footers,
 * heads that come again), figures, contents lists and readings of ruby are
 * left out.
 */
struct output compose_read(struct arena *a, const struct sheet *sheet);

/* Its paragraphs, a line each: render --format text. */
str compose_text(struct arena *a, const struct sheet *sheet);

#endif
