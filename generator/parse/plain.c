/* Plain text: one paragraph a block of lines, nothing is markup. */
#include "parse/parse.h"

static bool blank_line(str text, size_t start, size_t end)
{
    return str_trim(str_slice(text, start, end)).len == 0;
}

static struct block *paragraph(struct arena *a, span where)
{
    struct block *b = ARENA_NEW(a, struct block);
    struct inline_node *n = ARENA_NEW(a, struct inline_node);
    b->kind = BLOCK_PARAGRAPH;
    b->where = where;
    b->inlines = n;
    n->kind = INLINE_TEXT;
    n->where = where;
    n->text = span_text(where);
    n->verbatim = true;
    return b;
}

struct document *parse_plain(struct arena *a, const struct source *s)
{
    struct document *doc = ARENA_NEW(a, struct document);
    struct block **tail = &doc->blocks;
    size_t start = SIZE_MAX, behind = 0;
    doc->source = s;
    for (size_t at = 0; at <= s->text.len;) {
        size_t end = source_line_at(s, at).end;
        bool blank = blank_line(s->text, at, end);
        if (!blank) {
            start = start == SIZE_MAX ? at : start;
            behind = end;
        }
        at = end + 1;
        if (start != SIZE_MAX && (blank || at > s->text.len)) {
            *tail = paragraph(a, span_of(s, start, behind));
            tail = &(*tail)->next;
            start = SIZE_MAX;
        }
    }
    return doc;
}
