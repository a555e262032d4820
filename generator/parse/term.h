/* Definitions: the word in （以下「…」という。） becomes an INLINE_TERM. */
#ifndef ANNAI_PARSE_TERM_H
#define ANNAI_PARSE_TERM_H

#include "parse/reader.h"

/* In the text nodes of a list and below. */
void terms_find(struct reader *r, struct inline_node **list);

#endif
