/* Where a reader pauses in Japanese: the ends of phrases (文節). */
#ifndef ANNAI_COMPOSE_PHRASE_H
#define ANNAI_COMPOSE_PHRASE_H

#include "compose/line.h"

/*
 * Whether a phrase ends behind unit i, which is not the last one. Told from
 * the scripts and a few words, without a dictionary: headings and cells are
 * short, and a wrong answer costs an uglier line, not a wrong one.
 */
bool phrase_ends(const struct para *p, size_t i);

#endif
