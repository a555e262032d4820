/* cmark's block nodes → ours. */
#ifndef ANNAI_PARSE_CONVERT_H
#define ANNAI_PARSE_CONVERT_H

#include "parse/reader.h"

struct cmark_node;

/* The blocks of a page; tables' cells and titles are left for later. */
struct block *convert_page(struct reader *r, const struct input *in,
                           struct cmark_node *root);

/*
 * Fills the inlines of r->later from a second input, whose paragraph n is
 * the text of r->later.items[n].
 */
void convert_later(struct reader *r, const struct input *in,
                   struct cmark_node *root);

#endif
