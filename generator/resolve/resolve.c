/* Completes a parsed page: references, links, mentions. */
#include "resolve/resolve.h"

#include "base/buf.h"
#include "base/map.h"
#include "dates/scan.h"
#include "model/flow.h"
#include "model/component.h"
#include "model/grid.h"
#include "resolve/component.h"
#include "resolve/contents.h"
#include "resolve/figure.h"
#include "resolve/inside.h"
#include "resolve/link.h"
#include "resolve/notes.h"
#include "resolve/number.h"
#include "resolve/qr.h"
#include "resolve/reference.h"
#include "resolve/visible.h"

struct work {
    struct arena *arena;
    const struct resolve_input *in;
    struct document *doc;
    struct diag_list *diags;
    int heading_year; /* the last year a heading named; 0: none */
    struct map heads; /* a cell's address → struct head * */
};

/* {{ #id }}: a number of a list, or the page of a heading. */
static void refer(struct work *w, struct inline_node *n)
{
    if (n->reference->to_page)
        contents_refer(w->arena, w->doc->blocks, n, w->diags);
    else
        number_refer(w->arena, w->doc->blocks, n, w->diags);
}

/* A loose page has no neighbours: only its own headings are known. */
static bool leads_somewhere(const struct document *doc,
                            const struct inline_node *n)
{
    if (n->kind == INLINE_LINK && str_starts(n->url, S("#")))
        return true;
    return doc->page && (n->kind == INLINE_LINK || n->kind == INLINE_IMAGE);
}

static void resolve_inlines(struct work *w, struct inline_node *n)
{
    for (; n; n = n->next) {
        if (n->kind == INLINE_REFERENCE &&
            str_starts(n->reference->id, S("#"))) {
            refer(w, n);
            continue;
        }
        if (n->kind == INLINE_REFERENCE &&
            !reference_resolve(w->arena, w->in, n->reference, &n->text,
                               w->diags))
            n->text = span_text(n->where);
        if (leads_somewhere(w->doc, n))
            link_resolve(w->arena, w->doc, n, w->diags);
        resolve_inlines(w, n->children);
    }
}

static void resolve_blocks(struct work *w, struct block *b)
{
    for (; b; b = b->next) {
        resolve_inlines(w, b->inlines);
        resolve_blocks(w, b->children);
        if (b->kind == BLOCK_COMPONENT &&
            b->component->info->kind == COMPONENT_QR)
            qr_resolve(w->arena, w->doc, b, w->diags);
        else if (b->kind == BLOCK_COMPONENT)
            component_resolve(w->arena, w->in, b, w->diags);
    }
}

/* The {{ reference }} that bytes [start, end) of the flow touch, or NULL. */
static const struct reference *referenced(const struct flow *f, size_t start,
                                          size_t end)
{
    for (size_t i = flow_piece_at(f, start); i < f->len; i++) {
        const struct flow_piece *p = &f->pieces[i];
        if (p->start >= end)
            break;
        if (p->end > start && p->node->kind == INLINE_REFERENCE)
            return p->node->reference;
    }
    return NULL;
}

/* Where a block stands in a table; grid is NULL outside of tables. */
struct stand {
    const struct grid *grid;
    size_t row, column; /* the cell's first slot */
    str *context;       /* what it is about, once somebody asked */
};

/* The words of a head, which many cells may have in common. */
struct head {
    const struct block *cell;
    str text;
};

static const struct head *head_of(struct work *w, const struct block *cell)
{
    enum { MOST = 1024 }; /* a head is a few words */
    struct head *h =
        map_find(&w->heads, (str){(const char *)&cell, sizeof cell});
    if (h)
        return h;
    h = ARENA_NEW(w->arena, struct head);
    h->cell = cell;
    h->text = grid_cell_text(w->arena, cell);
    if (h->text.len > MOST)
        h->text = str_take(h->text, MOST);
    *map_put(w->arena, &w->heads,
             (str){(const char *)&h->cell, sizeof h->cell}) = h;
    return h;
}

static void put_head(struct work *w, struct buf *b, const struct block *head)
{
    buf_put(b, head_of(w, head)->text);
    buf_put_byte(b, '\n');
}

static void put_row_heads(struct work *w, struct buf *b, const struct stand *at)
{
    const struct grid *g = at->grid;
    size_t heads = g->header_columns ? g->header_columns : 1;
    size_t end = at->row + grid_height(g, at->row, at->column);
    const struct block *last = NULL;
    for (size_t row = at->row; row < end && at->column >= heads; row++)
        for (size_t column = 0; column < heads; column++) {
            const struct block *head = grid_at(g, row, column);
            if (head && head != last)
                put_head(w, b, head);
            last = head;
        }
}

/* A cell as wide as the body is no value of any column. */
static void put_column_heads(struct work *w, struct buf *b,
                             const struct stand *at)
{
    const struct grid *g = at->grid;
    size_t heads = g->header_rows ? g->header_rows : 1;
    size_t width = grid_width(g, at->row, at->column);
    const struct block *last = NULL;
    if (at->row < heads ||
        (width > 1 && width + g->header_columns >= g->columns))
        return;
    for (size_t column = at->column; column < at->column + width; column++)
        for (size_t row = 0; row < heads; row++) {
            const struct block *head = grid_at(g, row, column);
            if (head && head != last)
                put_head(w, b, head);
            last = head;
        }
}

/* What a cell is about: the texts of its row's and its column's heads. */
static str context_of(struct work *w, const struct stand *at)
{
    struct buf b = {.arena = w->arena};
    if (!at->grid)
        return (str){0};
    if (!at->context->ptr) {
        put_row_heads(w, &b, at);
        put_column_heads(w, &b, at);
        *at->context = buf_text(&b);
    }
    return *at->context;
}

static void add_mentions(struct work *w, const struct flow *flow,
                         const struct stand *at,
                         const struct date_expr_list *found)
{
    const struct block *b = flow->block;
    str context = context_of(w, at);
    for (size_t i = 0; i < found->len; i++) {
        const struct date_expr *e = &found->items[i];
        struct mention *m = LIST_PUSH(w->arena, w->doc->mentions);
        m->expr = *e;
        m->text = flow->text;
        m->context = context;
        m->block = b;
        m->where = flow_span(flow, e->start, e->end);
        const struct reference *r = referenced(flow, e->start, e->end);
        m->referenced = r != NULL;
        m->fact = r ? r->fact : NULL;
        if (b->kind == BLOCK_HEADING && e->parts[0].year)
            w->heading_year = e->parts[0].year;
    }
}

static void find_mentions(struct work *w, const struct block *b,
                          const struct stand *at)
{
    struct date_expr_list found = {0};
    if (b->kind == BLOCK_HEADING)
        w->heading_year = 0;
    struct scan_options options = {.reference = DATE_NONE,
                                   .year = w->heading_year};
    struct arena_mark before = arena_mark(w->arena);
    struct flow flow = flow_of(w->arena, b);
    dates_scan(w->arena, flow.text, &options, &found);
    if (found.len)
        add_mentions(w, &flow, at, &found);
    else /* as in most blocks */
        arena_rewind(w->arena, before);
}

static void find_in_blocks(struct work *w, const struct block *b,
                           const struct stand *at);

static void find_in_table(struct work *w, const struct block *table)
{
    struct grid g = grid_of(w->arena, table);
    if (table->inlines) /* its caption */
        find_mentions(w, table, &(struct stand){0});
    for (size_t row = 0; row < g.rows; row++)
        for (size_t column = 0; column < g.columns; column++) {
            if (!grid_begins(&g, row, column))
                continue;
            const struct block *cell = grid_at(&g, row, column);
            str context = {0};
            struct stand at = {&g, row, column, &context};
            if (cell->inlines)
                find_mentions(w, cell, &at);
            find_in_blocks(w, cell->children, &at);
        }
}

/* Depth is bounded: parse keeps block trees at 256. */
static void find_in_blocks(struct work *w, const struct block *b,
                           const struct stand *at)
{
    for (; b; b = b->next) {
        if (b->hidden)
            continue;
        if (b->kind == BLOCK_TABLE) {
            find_in_table(w, b);
            continue;
        }
        if (b->inlines)
            find_mentions(w, b, at);
        find_in_blocks(w, b->children, at);
    }
}

/* What is not shown today must not be wrong on the day it is. */
static void find_in_hidden(struct work *w, const struct block *blocks)
{
    for (const struct block *b = blocks; b; b = b->next) {
        if (b->hidden) {
            find_in_blocks(w, b->children, &(struct stand){0});
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
    find_mentions(w, b, &(struct stand){0});
}

void resolve_document(struct arena *a, const struct resolve_input *in,
                      struct document *doc, struct diag_list *diags)
{
    struct work w = {.arena = a, .in = in, .doc = doc, .diags = diags};
    doc->mentions = ARENA_NEW(a, struct mention_list);
    numbers_set(a, doc->blocks, diags);
    figures_set(a, doc->blocks, diags);
    insides_judge(a, doc->blocks, diags);
    resolve_blocks(&w, doc->blocks);
    links_judge(a, in, doc->blocks, diags);
    notes_tie(a, doc->blocks, diags);
    find_in_blocks(&w, doc->blocks, &(struct stand){0});
    find_in_hidden(&w, doc->blocks); /* behind what is shown */
    if (doc->page) { /* behind the body, which stands in order of its blocks */
        find_in_front(&w, doc->page->front.title);
        find_in_front(&w, doc->page->front.menu);
        find_in_front(&w, doc->page->front.description);
    }
    contents_set(a, doc->blocks, diags); /* its words were read above */
}
