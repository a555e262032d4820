/* Where links and images of a page may lead. */
#ifndef ANNAI_PARSE_LINK_H
#define ANNAI_PARSE_LINK_H

#include "parse/reader.h"

/* Errors [link-scheme] and warnings [image-alt] for a list and all below. */
void links_check(struct reader *r, const struct inline_node *list);

#endif
