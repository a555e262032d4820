/* The text of one block joined across its inline nodes. */
#include "model/flow.h"

#include "base/buf.h"

struct joiner {
    struct arena *arena;
    struct flow *flow;
    struct buf text;
    bool in_reading; /* between <rt> or <rp> and its end */
};

static void add_piece(struct joiner *j, const struct inline_node *n, str text)
{
    if (text.len == 0 || j->in_reading)
        return;
    struct flow *f = j->flow;
    f->pieces =
        list_make_room(j->arena, f->pieces, f->len, &f->cap, sizeof *f->pieces);
    struct flow_piece *p = &f->pieces[f->len++];
    p->start = j->text.len;
    buf_put(&j->text, text);
    p->end = j->text.len;
    p->node = n;
}

/* A reading in ruby is not part of the sentence. */
static void add_tag(struct joiner *j, const struct inline_node *n)
{
    if (str_equal(n->text, S("<br>")))
        add_piece(j, n, S("\n"));
    else if (str_equal(n->text, S("<rt>")) || str_equal(n->text, S("<rp>")))
        j->in_reading = true;
    else if (str_equal(n->text, S("</rt>")) || str_equal(n->text, S("</rp>")))
        j->in_reading = false;
}

/* Depth is bounded: parse keeps inline trees at 64. */
static void add_list(struct joiner *j, const struct inline_node *list)
{
    for (const struct inline_node *n = list; n; n = n->next) {
        switch (n->kind) {
        case INLINE_TEXT:
        case INLINE_CODE:
        case INLINE_REFERENCE:
        case INLINE_TERM:
        case INLINE_BADGE:
            add_piece(j, n, n->text);
            break;
        case INLINE_SOFT_BREAK:
        case INLINE_HARD_BREAK:
            add_piece(j, n, S("\n"));
            break;
        case INLINE_HTML:
            add_tag(j, n);
            break;
        case INLINE_EMPHASIS:
        case INLINE_STRONG:
        case INLINE_LINK:
        case INLINE_IMAGE:
            add_list(j, n->children);
            break;
        case INLINE_PAGE_REF: /* its words are said at its heading */
            break;
        }
    }
}

struct flow flow_of(struct arena *a, const struct block *b)
{
    struct flow flow = {.block = b};
    struct joiner j = {.arena = a, .flow = &flow, .text = {.arena = a}};
    add_list(&j, b->inlines);
    flow.text = buf_text(&j.text);
    return flow;
}

size_t flow_piece_at(const struct flow *f, size_t at)
{
    size_t low = 0, high = f->len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (f->pieces[middle].start <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The source of the part of a piece that lies in [start, end). */
static span piece_span(const struct flow_piece *p, size_t start, size_t end)
{
    span where = p->node->where;
    if (!p->node->verbatim)
        return where;
    size_t from = start > p->start ? start - p->start : 0;
    size_t to = (end < p->end ? end : p->end) - p->start;
    return span_of(where.source, where.start + from,
                   where.start + (to > from ? to : from));
}

span flow_span(const struct flow *f, size_t start, size_t end)
{
    if (f->len == 0)
        return f->block ? f->block->where : (span){0};
    size_t i = flow_piece_at(f, start);
    span where = piece_span(&f->pieces[i], start, end);
    while (++i < f->len && f->pieces[i].start < end) {
        span more = piece_span(&f->pieces[i], start, end);
        if (more.source != where.source)
            continue;
        where.start = more.start < where.start ? more.start : where.start;
        where.end = more.end > where.end ? more.end : where.end;
    }
    return where;
}

const struct inline_node *flow_node_at(const struct flow *f, size_t at)
{
    if (at >= f->text.len || f->len == 0)
        return NULL;
    return f->pieces[flow_piece_at(f, at)].node;
}

/* Depth is bounded: parse keeps block trees at 256. */
void flow_visit(const struct block *blocks, flow_visitor *visit, void *context)
{
    for (const struct block *b = blocks; b; b = b->next) {
        if (b->inlines)
            visit(context, b);
        flow_visit(b->children, visit, context);
    }
}
