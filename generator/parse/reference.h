/* References: {{ fact.id.to | wareki weekday }}. */
#ifndef ANNAI_PARSE_REFERENCE_H
#define ANNAI_PARSE_REFERENCE_H

#include "parse/reader.h"

enum { REFERENCE_MAX = 400 }; /* bytes; a longer one is not closed */

/* Whether the text is a fact's id; else an error [reference]. */
bool reference_check_id(struct reader *r, span id);

/*
 * Turns every {{ … }} in the text nodes of a list and below into one
 * INLINE_REFERENCE; it may go over line ends. `\{{` and code stay text.
 */
void references_find(struct reader *r, struct inline_node **list);

#endif
