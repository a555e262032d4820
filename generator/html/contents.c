/* The table of contents of one page, and the text of its headings. */
#include "html/blocks.h"
#include "html/parts.h"

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

/* A link within a link is no HTML: its tags are left out, its text stays. */
static str without_links(struct arena *a, str html)
{
    struct buf b = {.arena = a};
    while (html.len) {
        size_t tag = str_find_byte(html, '<');
        if (tag == SIZE_MAX)
            tag = html.len;
        buf_put(&b, str_take(html, tag));
        html = str_drop(html, tag);
        size_t end = str_find_byte(html, '>');
        if (end == SIZE_MAX)
            break;
        str whole = str_take(html, end + 1);
        if (!str_starts(whole, S("<a ")) && !str_equal(whole, S("</a>")))
            buf_put(&b, whole);
        html = str_drop(html, end + 1);
    }
    return buf_text(&b);
}

static struct value *entry_value(struct arena *a, const struct block *heading,
                                 const struct site *site)
{
    struct html_options options = {.site = site};
    struct buf b = {.arena = a};
    html_put_inlines(&b, heading->inlines, &options);
    struct value *entry = value_record(a);
    value_set(a, entry, S("title"),
              value_html(a, without_links(a, buf_text(&b))));
    value_set(a, entry, S("anchor"), value_text(a, heading->anchor));
    value_set(a, entry, S("entries"), value_list(a));
    return entry;
}

struct value *html_contents(struct arena *a, const struct document *doc,
                            const struct site *site)
{
    struct value *list = value_list(a), *within = NULL;
    size_t count = 0;
    for (const struct block *b = doc->blocks; b; b = b->next) {
        if (b->kind != BLOCK_HEADING || b->anchor.len == 0 || b->level < 2 ||
            b->level > 3)
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
