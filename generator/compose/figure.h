/* Pictures on a sheet: in paragraphs, and in figures with numbers on them. */
#ifndef ANNAI_COMPOSE_FIGURE_H
#define ANNAI_COMPOSE_FIGURE_H

#include "compose/blocks.h"

/* Whether a paragraph shows a picture that was read for this leaflet. */
bool has_picture(const struct setter *s, const struct inline_node *n);

/*
 * A picture that fits the setter's measure, without a place yet; it is a
 * figure of the structure. n: a node that words_before_picture stopped at.
 */
struct sheet_picture picture_new(struct setter *s, const struct inline_node *n);

/*
 * The words in front of the next picture, which *n then is, or NULL where all
 * is read. NULL where there are none.
 */
struct rich *words_before_picture(struct setter *s,
                                  const struct inline_node **n,
                                  struct rich_style style);

/* A paragraph with pictures: each between the words around it. */
void set_pictures(struct setter *s, const struct block *b);

/* 図: the picture, its caption, and what the numbers on it mean. */
void set_figure(struct setter *s, const struct block *b);

#endif
