/*
 * The structure tree of a leaflet on its way (ISO 32000-1, 14.7): what a block
 * or a piece of text is, for readers who hear the leaflet.
 */
#ifndef ANNAI_COMPOSE_TAGS_H
#define ANNAI_COMPOSE_TAGS_H

#include "compose/galley.h"

/*
 * A new element in s->element; its index. 0, the mark of artifacts, where the
 * setter sets artifacts. To set blocks inside it, put it into s->element and
 * the old one back behind them.
 */
uint32_t tag_open(struct setter *s, enum sheet_role role);

/* The same, with what is set next inside it; returns what it was before. */
uint32_t tag_enter(struct setter *s, enum sheet_role role);

/* A new figure, said in words. */
uint32_t tag_figure(struct setter *s, str alt);

/* Nothing in it has been set, nor will be: it is left out. */
void tag_drop(struct setter *s, uint32_t element);

/* The element itself, to say more of it; NULL for artifacts. */
struct sheet_element *tag_at(struct setter *s, uint32_t element);

/*
 * Gives a paragraph's runs to the element. Where pieces of its text are links,
 * each run of pieces gets a child of its own: text is in leaves only.
 */
void tag_para(struct setter *s, struct para *p, uint32_t element);

#endif
