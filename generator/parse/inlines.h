/* cmark's inline nodes → ours, each with its place in the source. */
#ifndef ANNAI_PARSE_INLINES_H
#define ANNAI_PARSE_INLINES_H

#include "parse/align.h"
#include "parse/reader.h"

/*
 * The inline nodes below a paragraph or heading of cmark, with references
 * found, tags and links checked and line breaks between wide characters
 * gone. `block` is the place where nothing more precise is known.
 */
struct inline_node *inlines_read(struct reader *r, struct align *al,
                                 struct cmark_node *node, span block);

#endif
