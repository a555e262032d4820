/* The few HTML tags that a page may hold: ruby rt rp br wbr abbr. */
#ifndef ANNAI_PARSE_TAG_H
#define ANNAI_PARSE_TAG_H

#include "parse/reader.h"

/* Whether text begins with one of the listed tags, open or closed. */
bool tag_listed_at(str text);

/*
 * Settles the INLINE_HTML nodes of a list and below: comments go, listed
 * tags get their plain form, all others are errors [raw-html] and go.
 */
void tags_check(struct reader *r, struct inline_node **list);

/* The same for a block of HTML, which can only be a comment. */
void tags_check_block(struct reader *r, str html, span where);

#endif
