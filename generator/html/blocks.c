/* Blocks → HTML. Depth is bounded: parse keeps block trees at 256. */
#include "html/blocks.h"

#include "html/parts.h"
#include "html/table.h"

static void put_block(struct buf *out, const struct block *b,
                      const struct html_options *options, bool tight);

static void put_list_of(struct buf *out, const struct block *blocks,
                        const struct html_options *options, bool tight)
{
    for (const struct block *b = blocks; b; b = b->next)
        put_block(out, b, options, tight);
}

void html_put_blocks(struct buf *out, const struct block *blocks,
                     const struct html_options *options)
{
    put_list_of(out, blocks, options, false);
}

/* Elements begin on a line of their own. */
void html_start_line(struct buf *out)
{
    if (out->len && out->ptr[out->len - 1] != '\n')
        buf_put_byte(out, '\n');
}

static void put_paragraph(struct buf *out, const struct block *b,
                          const struct html_options *options, bool tight)
{
    if (tight) {
        html_put_inlines(out, b->inlines, options);
        return;
    }
    html_start_line(out);
    buf_put(out, S("<p>"));
    html_put_inlines(out, b->inlines, options);
    buf_put(out, S("</p>\n"));
}

void html_put_id(struct buf *out, str id, const struct html_options *options)
{
    if (id.len == 0 || options->again)
        return;
    buf_put(out, S(" id=\""));
    html_put_text(out, id);
    buf_put_byte(out, '"');
}

static void put_heading(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    html_start_line(out);
    if (options->place)
        options->place->heading = html_plain_text(out->arena, b->inlines);
    buf_printf(out, "<h%d", b->level);
    html_put_id(out, b->anchor, options);
    buf_put_byte(out, '>');
    html_put_inlines(out, b->inlines, options);
    buf_printf(out, "</h%d>\n", b->level);
}

static void put_list(struct buf *out, const struct block *b,
                     const struct html_options *options)
{
    html_start_line(out);
    if (b->ordered && b->start != 1)
        buf_printf(out, "<ol start=\"%d\">\n", b->start);
    else
        buf_put(out, b->ordered ? S("<ol>\n") : S("<ul>\n"));
    for (const struct block *item = b->children; item; item = item->next) {
        html_start_line(out);
        buf_put(out, S("<li>"));
        put_list_of(out, item->children, options, b->tight);
        buf_put(out, S("</li>\n"));
    }
    buf_put(out, b->ordered ? S("</ol>\n") : S("</ul>\n"));
}

static void put_code(struct buf *out, const struct block *b)
{
    size_t len = 0;
    while (len < b->info.len && b->info.ptr[len] != ' ' &&
           b->info.ptr[len] != '\t')
        len++;
    html_start_line(out);
    buf_put(out, S("<pre><code"));
    if (len) {
        buf_put(out, S(" class=\"language-"));
        html_put_text(out, str_take(b->info, len));
        buf_put_byte(out, '"');
    }
    buf_put_byte(out, '>');
    html_put_text(out, b->text);
    buf_put(out, S("</code></pre>\n"));
}

static const char *callout_class(enum callout_kind kind)
{
    switch (kind) {
    case CALLOUT_POINT:
        return "point";
    case CALLOUT_CAUTION:
        return "caution";
    case CALLOUT_REQUEST:
        return "request";
    case CALLOUT_COLUMN:
        return "column";
    }
    return "";
}

static void put_callout(struct buf *out, const struct block *b,
                        const struct html_options *options)
{
    str label = callout_label(b->callout);
    html_start_line(out);
    buf_printf(out,
               "<aside class=\"callout callout-%s\" role=\"note\" "
               "aria-label=\"%.*s\">\n<p class=\"callout-title\">"
               "<span class=\"callout-label\">%.*s</span>",
               callout_class(b->callout), STR_ARG(label), STR_ARG(label));
    if (b->inlines || b->text.len) {
        buf_put(out, S(" "));
        if (b->inlines)
            html_put_inlines(out, b->inlines, options);
        else
            html_put_text(out, b->text);
    }
    buf_put(out, S("</p>\n"));
    html_put_blocks(out, b->children, options);
    html_start_line(out);
    buf_put(out, S("</aside>\n"));
}

static void put_quote(struct buf *out, const struct block *b,
                      const struct html_options *options)
{
    html_start_line(out);
    buf_put(out, S("<blockquote>\n"));
    html_put_blocks(out, b->children, options);
    html_start_line(out);
    buf_put(out, S("</blockquote>\n"));
}

static void put_raw(struct buf *out, const struct block *b)
{
    html_start_line(out);
    buf_put(out, b->text);
    html_start_line(out);
}

static void put_block(struct buf *out, const struct block *b,
                      const struct html_options *options, bool tight)
{
    switch (b->kind) {
    case BLOCK_PARAGRAPH:
        put_paragraph(out, b, options, tight);
        break;
    case BLOCK_HEADING:
        put_heading(out, b, options);
        break;
    case BLOCK_LIST:
        put_list(out, b, options);
        break;
    case BLOCK_QUOTE:
        put_quote(out, b, options);
        break;
    case BLOCK_CODE:
        put_code(out, b);
        break;
    case BLOCK_RULE:
        html_start_line(out);
        buf_put(out, S("<hr />\n"));
        break;
    case BLOCK_HTML:
        put_raw(out, b);
        break;
    case BLOCK_TABLE:
        html_put_table(out, b, options);
        break;
    case BLOCK_CALLOUT:
        put_callout(out, b, options);
        break;
    case BLOCK_COMPONENT:
        html_put_component(out, b, options);
        break;
    case BLOCK_ITEM:
    case BLOCK_ROW:
    case BLOCK_CELL:
        html_put_blocks(out, b->children, options);
        break;
    }
}
