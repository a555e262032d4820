/*
 * Ids of headings. `{#id}` at the end of a heading states one. Else it comes
 * from the text: NFKC, ASCII in lower case, runs of all that is no letter or
 * digit become `-`. Headings of one page that come to the same id get the id
 * of the heading above them in rank as a prefix, each of them, so that no id
 * depends on which stands first; what is still equal is an error. A heading
 * without letters and digits has the id `heading`.
 */
#ifndef ANNAI_PARSE_ANCHOR_H
#define ANNAI_PARSE_ANCHOR_H

#include "parse/reader.h"

/* Takes `{#id}` out of a heading's text into its anchor. */
void anchor_take(struct reader *r, struct block *heading);

/* Gives every heading below blocks its id; errors are [heading-id]. */
void anchors_set(struct reader *r, struct block *blocks);

#endif
