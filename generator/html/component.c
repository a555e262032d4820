/* Components → HTML. */
#include "html/parts.h"

/* A title and what stands in it. */
static void put_plain(struct buf *out, const struct block *b,
                      const struct html_options *options)
{
    if (!b->inlines && !b->children)
        return; /* its fact is unknown: reported by resolve */
    html_start_line(out);
    buf_put(out, S("<div class=\"component\">\n"));
    if (b->inlines) {
        buf_put(out, S("<p class=\"component-title\">"));
        html_put_inlines(out, b->inlines, options);
        buf_put(out, S("</p>\n"));
    }
    html_put_blocks(out, b->children, options);
    html_start_line(out);
    buf_put(out, S("</div>\n"));
}

void html_put_component(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    put_plain(out, b, options);
}
