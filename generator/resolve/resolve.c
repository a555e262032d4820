/* Completes a parsed page: references, links, mentions. */
#include "resolve/resolve.h"

#include "base/buf.h"
#include "dates/scan.h"
#include "model/flow.h"
#include "resolve/component.h"
#include "resolve/figure.h"
#include "resolve/link.h"
#include "resolve/notes.h"
#include "resolve/number.h"
#include "resolve/reference.h"

struct work {
    struct arena *arena;
    const struct resolve_input *in;
    struct document *doc;
    struct diag_list *diags;
    struct arena scratch; /* for one block at a time */
    int heading_year;     /* the last year a heading named; 0: none */
};

static void resolve_inlines(struct work *w, struct inline_node *n)
{
    for (; n; n = n->next) {
        if (n->kind == INLINE_REFERENCE &&
            str_starts(n->reference->id, S("#"))) {
            number_refer(w->arena, w->doc->blocks, n, w->diags);
            continue;
        }
        if (n->kind == INLINE_REFERENCE &&
            !reference_resolve(w->arena, w->in, n->reference, &n->text,
                               w->diags))
            n->text = span_text(n->where);
        if ((n->kind == INLINE_LINK || n->kind == INLINE_IMAGE) && w->doc->page)
            link_resolve(w->arena, w->doc, n, w->diags);
        resolve_inlines(w, n->children);
    }
}

static void resolve_blocks(struct work *w, struct block *b)
{
    for (; b; b = b->next) {
        resolve_inlines(w, b->inlines);
        resolve_blocks(w, b->children);
        if (b->kind == BLOCK_COMPONENT)
            component_resolve(w->arena, w->in, b, w->diags);
    }
}

/* The {{ reference }} that bytes [start, end) of the flow touch, or NULL. */
static const struct reference *referenced(const struct flow *f, size_t start,
                                          size_t end)
{
    for (size_t i = 0; i < f->len; i++)
        if (f->pieces[i].start < end && f->pieces[i].end > start &&
            f->pieces[i].node->kind == INLINE_REFERENCE)
            return f->pieces[i].node->reference;
    return NULL;
}

/* The heads of a cell's row and column; NULL where it is the head itself. */
struct heads {
    const struct block *row, *column;
};

static void put_head(struct work *w, struct buf *b, const struct block *head)
{
    enum { MOST = 1024 }; /* a head is a few words */
    if (!head)
        return;
    str text = flow_of(w->arena, head).text;
    buf_put(b, str_take(text, text.len < MOST ? text.len : MOST));
    buf_put_byte(b, '\n');
}

/* What a cell is about: the texts of its row's and its column's heads. */
static str context_of(struct work *w, const struct heads *heads)
{
    struct buf b = {.arena = w->arena};
    put_head(w, &b, heads->row);
    put_head(w, &b, heads->column);
    return buf_text(&b);
}

static void add_mentions(struct work *w, const struct block *b,
                         const struct heads *heads,
                         const struct scan_options *options)
{
    struct flow flow = flow_of(w->arena, b);
    struct date_expr_list found = {0};
    str context = context_of(w, heads);
    dates_scan(w->arena, flow.text, options, &found);
    for (size_t i = 0; i < found.len; i++) {
        const struct date_expr *e = &found.items[i];
        struct mention *m = LIST_PUSH(w->arena, w->doc->mentions);
        m->expr = *e;
        m->text = flow.text;
        m->context = context;
        m->block = b;
        m->where = flow_span(&flow, e->start, e->end);
        const struct reference *r = referenced(&flow, e->start, e->end);
        m->referenced = r != NULL;
        m->fact = r ? r->fact : NULL;
        if (b->kind == BLOCK_HEADING && e->parts[0].year)
            w->heading_year = e->parts[0].year;
    }
}

/* Most blocks hold no date: they are read in memory that is used again. */
static void find_mentions(struct work *w, const struct block *b,
                          const struct heads *heads)
{
    struct date_expr_list found = {0};
    if (b->kind == BLOCK_HEADING)
        w->heading_year = 0;
    struct scan_options options = {.reference = DATE_NONE,
                                   .year = w->heading_year};
    dates_scan(&w->scratch, flow_of(&w->scratch, b).text, &options, &found);
    bool any = found.len > 0;
    arena_reset(&w->scratch);
    if (any)
        add_mentions(w, b, heads, &options);
}

static void find_in_table(struct work *w, const struct block *table)
{
    const struct block *header = table->children;
    for (const struct block *row = header; row; row = row->next) {
        const struct block *head = header->children;
        for (const struct block *c = row->children; c; c = c->next) {
            struct heads heads = {.row =
                                      c == row->children ? NULL : row->children,
                                  .column = row == header ? NULL : head};
            find_mentions(w, c, &heads);
            head = head ? head->next : NULL;
        }
    }
}

static void find_in_blocks(struct work *w, const struct block *b)
{
    for (; b; b = b->next) {
        if (b->hidden)
            continue;
        if (b->kind == BLOCK_TABLE) {
            find_in_table(w, b);
            continue;
        }
        if (b->inlines)
            find_mentions(w, b, &(struct heads){0});
        find_in_blocks(w, b->children);
    }
}

/* What is not shown today must not be wrong on the day it is. */
static void find_in_hidden(struct work *w, const struct block *blocks)
{
    for (const struct block *b = blocks; b; b = b->next) {
        if (b->hidden) {
            find_in_blocks(w, b->children);
            find_in_hidden(w, b->children);
            continue;
        }
        find_in_hidden(w, b->children);
    }
}

/* A text of the front matter, as a block at its place in the source. */
static void find_in_front(struct work *w, str text)
{
    const struct page *page = w->doc->page;
    str front = str_take(page->source->text, page->front.body);
    size_t at = text.len ? str_find(front, text) : SIZE_MAX;
    if (at == SIZE_MAX)
        return; /* empty, or written with escapes */
    struct block *b = ARENA_NEW(w->arena, struct block);
    b->kind = BLOCK_PARAGRAPH;
    b->where = span_of(page->source, at, at + text.len);
    b->inlines = ARENA_NEW(w->arena, struct inline_node);
    b->inlines->kind = INLINE_TEXT;
    b->inlines->where = b->where;
    b->inlines->text = text;
    b->inlines->verbatim = true;
    find_mentions(w, b, &(struct heads){0});
}

void resolve_document(struct arena *a, const struct resolve_input *in,
                      struct document *doc, struct diag_list *diags)
{
    struct work w = {a, in, doc, diags, {0}, 0};
    doc->mentions = ARENA_NEW(a, struct mention_list);
    numbers_set(a, doc->blocks, diags);
    figures_set(a, doc->blocks, diags);
    resolve_blocks(&w, doc->blocks);
    notes_tie(a, doc->blocks, diags);
    find_in_blocks(&w, doc->blocks);
    find_in_hidden(&w, doc->blocks); /* behind what is shown */
    if (doc->page) { /* behind the body, which stands in order of its blocks */
        find_in_front(&w, doc->page->front.title);
        find_in_front(&w, doc->page->front.menu);
        find_in_front(&w, doc->page->front.description);
    }
    arena_free(&w.scratch);
}
