/* Words that lines do not part, found in a text in linear time. */
#ifndef ANNAI_COMPOSE_TERMS_H
#define ANNAI_COMPOSE_TERMS_H

#include "base/arena.h"
#include "model/fact.h"

struct terms;

/* The texts of the list must live as long as the arena. */
struct terms *terms_new(struct arena *a, const struct str_list *list);

/* Bytes of the longest of them that the text begins with; 0: none. */
size_t terms_at(const struct terms *t, str text);

#endif
