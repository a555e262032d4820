/* The table of contents of one page, and the text of its headings. */
#include "html/blocks.h"
#include "html/parts.h"
#include "model/contents.h"

static bool reading_tag(str tag, str *end)
{
    if (str_starts(tag, S("<rt")))
        *end = S("</rt>");
    else if (str_starts(tag, S("<rp")))
        *end = S("</rp>");
    else
        return false;
    return true;
}

static void put_plain(struct buf *b, const struct inline_node *n)
{
    for (; n; n = n->next) {
        str end = {0};
        switch (n->kind) {
        case INLINE_TEXT:
        case INLINE_CODE:
        case INLINE_REFERENCE:
        case INLINE_TERM:
        case INLINE_BADGE:
        case INLINE_PAGE_REF:
            buf_put(b, n->text);
            break;
        case INLINE_SOFT_BREAK:
        case INLINE_HARD_BREAK:
            buf_put(b, S(" "));
            break;
        case INLINE_EMPHASIS:
        case INLINE_STRONG:
        case INLINE_LINK:
        case INLINE_IMAGE:
            put_plain(b, n->children);
            break;
        case INLINE_HTML: /* readings are not part of the word */
            while (reading_tag(n->text, &end) && n->next &&
                   !str_equal(n->next->text, end))
                n = n->next;
            break;
        }
    }
}

str html_plain_text(struct arena *a, const struct inline_node *inlines)
{
    struct buf b = {.arena = a};
    put_plain(&b, inlines);
    return buf_text(&b);
}

static struct value *entry_value(struct arena *a, const struct block *heading,
                                 const struct site *site)
{
    struct html_options options = {.site = site, .linked = true, .again = true};
    struct buf b = {.arena = a};
    html_put_inlines(&b, heading->inlines, &options);
    struct value *entry = value_record(a);
    value_set(a, entry, S("title"), value_html(a, buf_text(&b)));
    value_set(a, entry, S("anchor"), value_text(a, heading->anchor));
    value_set(a, entry, S("entries"), value_list(a));
    return entry;
}

/* Whether the writer has put the contents where they should stand. */
static bool has_contents(const struct block *blocks)
{
    for (const struct block *b = blocks; b; b = b->next)
        if (!b->hidden && !component_only(b, S("print")) &&
            ((b->kind == BLOCK_COMPONENT &&
              b->component->info->kind == COMPONENT_CONTENTS) ||
             has_contents(b->children)))
            return true;
    return false;
}

struct value *html_contents(struct arena *a, const struct document *doc,
                            const struct site *site)
{
    struct value *list = value_list(a), *within = NULL;
    struct contents headings = contents_of(a, doc->blocks, 2, 3);
    size_t count = 0;
    if (has_contents(doc->blocks))
        return list;
    for (size_t i = 0; i < headings.len; i++) {
        const struct block *b = headings.items[i].heading;
        if (!contents_shown(&headings.items[i], S("web")))
            continue;
        struct value *entry = entry_value(a, b, site);
        if (b->level == 2 || !within)
            value_append(a, list, entry);
        else
            value_append(a, within, entry);
        if (b->level == 2)
            within = map_find(&entry->fields, S("entries"));
        count++;
    }
    return count >= 2 ? list : value_list(a);
}

const struct block *html_own_heading(const struct document *doc)
{
    for (const struct block *b = doc->blocks; b; b = b->next)
        if (b->kind == BLOCK_HEADING && b->level == 1)
            return b;
    return NULL;
}

/* --- where the writer has put it --- */

static void put_entries(struct buf *out, const struct block *list,
                        const struct html_options *options)
{
    buf_put(out, S("<ol>\n"));
    for (const struct block *i = list->children; i; i = i->next) {
        if (component_only(i, S("print")))
            continue;
        buf_put(out, S("<li>"));
        html_put_inlines(out, i->children->inlines, options);
        if (i->children->next) {
            buf_put_byte(out, '\n');
            put_entries(out, i->children->next, options);
        }
        buf_put(out, S("</li>\n"));
    }
    buf_put(out, S("</ol>\n"));
}

void html_put_contents(struct buf *out, const struct block *b,
                       const struct html_options *options)
{
    str title = b->inlines ? html_plain_text(out->arena, b->inlines)
                           : b->component->info->title;
    if (!b->children)
        return; /* reported by resolve */
    html_start_line(out);
    buf_put(out, S("<nav class=\"component contents-list\" aria-label=\""));
    html_put_text(out, title);
    buf_put(out, S("\">\n"));
    html_put_title(out, b, "", options);
    put_entries(out, b->children, options);
    html_start_line(out);
    buf_put(out, S("</nav>\n"));
}
