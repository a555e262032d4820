/* The waves' table by month. */
#ifndef ANNAI_HTML_WAVES_H
#define ANNAI_HTML_WAVES_H

#include "html/blocks.h"

/* The table of the fact that a BLOCK_WAVES refers to; nothing without one. */
void html_put_waves(struct buf *out, const struct block *b,
                    const struct html_options *options);

#endif
