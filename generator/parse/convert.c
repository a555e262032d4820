/* cmark's block nodes → ours. */
#include "parse/convert.h"

#include <assert.h>
#include <cmark.h>

#include "model/component.h"
#include "parse/anchor.h"
#include "parse/guard.h"
#include "parse/inlines.h"
#include "parse/list_table.h"
#include "parse/table.h"
#include "parse/tag.h"

/* Lists and their items, and callouts between them. */
enum { FRAMES = 4 * GUARD_NESTING };

/* An open container. */
struct frame {
    struct block *owner; /* NULL: the page */
    struct block **tail;
    const struct directive *directive; /* the line that opened a callout */
    size_t quotes;
};

struct walk {
    struct reader *r;
    const struct input *in;
    struct frame frames[FRAMES + 1];
    size_t depth;
    size_t skipped;
};

static void append(struct walk *w, struct block *b)
{
    struct frame *top = &w->frames[w->depth];
    *top->tail = b;
    top->tail = &b->next;
}

static struct block *add(struct walk *w, enum block_kind kind, span where)
{
    struct block *b = ARENA_NEW(w->r->arena, struct block);
    b->kind = kind;
    b->where = where;
    append(w, b);
    return b;
}

static bool push(struct walk *w, struct block *owner,
                 const struct directive *directive)
{
    if (w->depth == FRAMES) {
        reader_too_deep(w->r, owner->where);
        return false;
    }
    struct frame *top = &w->frames[w->depth];
    size_t quotes = top->quotes + (owner->kind == BLOCK_QUOTE);
    w->frames[++w->depth] =
        (struct frame){owner, &owner->children, directive, quotes};
    return true;
}

/* Byte of the input at cmark's line and column; line ends bound it. */
static size_t offset(const struct input *in, int line, int column)
{
    if (line <= 0 || (size_t)line > in->lines.len)
        return 0;
    size_t start = in->lines.items[line - 1];
    size_t end = input_line_end(in, (size_t)line - 1);
    size_t at = start + (column > 0 ? (size_t)column - 1 : 0);
    return at < end ? at : end;
}

static size_t node_start(const struct input *in, cmark_node *n)
{
    return offset(in, cmark_node_get_start_line(n),
                  cmark_node_get_start_column(n));
}

/* Behind the last byte. */
static size_t node_end(const struct input *in, cmark_node *n)
{
    int line = cmark_node_get_end_line(n);
    return offset(in, line, cmark_node_get_end_column(n) + 1);
}

static span node_span(const struct input *in, cmark_node *n)
{
    size_t start = node_start(in, n), end = node_end(in, n);
    return input_span(in, start, end > start ? end : start);
}

/* Where an ATX heading's text begins: behind the # and the blanks. */
static size_t heading_text(const struct input *in, size_t at)
{
    const char *p = in->text.ptr;
    size_t end = input_line_end(in, input_line_of(in, at));
    while (at < end && p[at] == '#')
        at++;
    while (at < end && (p[at] == ' ' || p[at] == '\t'))
        at++;
    return at;
}

static struct align alignment(struct walk *w, cmark_node *n, size_t start)
{
    struct align al = {.in = w->in, .arena = w->r->arena};
    size_t end = node_end(w->in, n);
    al.start = al.cursor = start;
    al.end = end > start ? end : start;
    al.line = input_line_of(w->in, start);
    al.quotes = w->frames[w->depth].quotes;
    al.search = &w->r->search;
    return al;
}

static void put_heading(struct walk *w, cmark_node *n)
{
    struct block *b = add(w, BLOCK_HEADING, node_span(w->in, n));
    b->level = cmark_node_get_heading_level(n);
    struct align al =
        alignment(w, n, heading_text(w->in, node_start(w->in, n)));
    b->inlines = inlines_read(w->r, &al, n, b->where);
    if (w->r->options->anchors)
        anchor_take(w->r, b);
}

static bool in_address(const struct walk *w)
{
    const struct block *b = w->frames[w->depth].owner;
    return b && b->kind == BLOCK_COMPONENT &&
           b->component->info->kind == COMPONENT_ADDRESS;
}

static void put_paragraph(struct walk *w, cmark_node *n)
{
    struct align al = alignment(w, n, node_start(w->in, n));
    struct block *table = table_read(w->r, &al);
    if (table) {
        append(w, table);
        return;
    }
    struct block *b = add(w, BLOCK_PARAGRAPH, node_span(w->in, n));
    w->r->lines = in_address(w);
    b->inlines = inlines_read(w->r, &al, n, b->where);
    w->r->lines = false;
}

static void put_code(struct walk *w, cmark_node *n)
{
    struct block *b = add(w, BLOCK_CODE, node_span(w->in, n));
    struct arena *a = w->r->arena;
    b->text = input_clean(w->in, a, str_from_c(cmark_node_get_literal(n)));
    b->info = input_clean(w->in, a, str_from_c(cmark_node_get_fence_info(n)));
}

static void report_open(struct walk *w, const struct directive *d)
{
    struct diag *e = diag_error(w->r->diags, "directive", d->where,
                                "「%.*s」の囲みが閉じられていません",
                                STR_ARG(span_text(d->name)));
    diag_hint(w->r->diags, e, "囲みの終わりに「:::」だけの行を書いてください");
}

/* Ends the callouts that are still open where their container ends. */
static void close_callouts(struct walk *w)
{
    while (w->frames[w->depth].directive) {
        const struct frame *top = &w->frames[w->depth--];
        if (top->owner->kind == BLOCK_CALLOUT)
            report_open(w, top->directive);
    }
}

static void open_callout(struct walk *w, const struct directive *d)
{
    struct block *b = directive_block(w->r, d);
    if (!b && directive_names_leaf(d))
        return;
    if (!b) {
        /* Said once; its end must find a beginning, its content a place. */
        b = ARENA_NEW(w->r->arena, struct block);
        b->kind = BLOCK_QUOTE;
        b->where = d->where;
    }
    if (push(w, b, d)) {
        w->depth--;
        append(w, b);
        w->depth++;
        /* `>` stands in no line of a callout. */
        w->frames[w->depth].quotes = w->frames[w->depth - 1].quotes;
    }
}

static void close_callout(struct walk *w, const struct directive *d)
{
    struct frame *top = &w->frames[w->depth];
    if (top->directive) {
        top->owner->where.end = d->where.end;
        if (top->owner->kind == BLOCK_COMPONENT &&
            top->owner->component->info->kind == COMPONENT_TABLE)
            list_table_read(w->r, top->owner);
        w->depth--;
        return;
    }
    struct diag *e = diag_error(w->r->diags, "directive", d->where,
                                "「:::」に対応する囲みの始まりがありません");
    diag_hint(w->r->diags, e, "「:::注意」のような行で始めてください");
}

static void put_directive(struct walk *w, const struct directive *d)
{
    switch (d->kind) {
    case DIRECTIVE_OPEN:
        open_callout(w, d);
        break;
    case DIRECTIVE_CLOSE:
        close_callout(w, d);
        break;
    case DIRECTIVE_LEAF: {
        struct block *b = directive_block(w->r, d);
        if (b)
            append(w, b);
        break;
    }
    case DIRECTIVE_FULL_WIDTH: {
        struct diag *e = diag_error(w->r->diags, "directive", d->where,
                                    "行の先頭に全角のコロン「：」があります");
        diag_hint(w->r->diags, e, "囲みは半角の「:::」で書きます");
        break;
    }
    }
}

static void put_html(struct walk *w, cmark_node *n)
{
    str literal = str_from_c(cmark_node_get_literal(n));
    const struct directive *d = input_directive(w->in, literal);
    if (d) {
        put_directive(w, d);
        return;
    }
    str html = input_clean(w->in, w->r->arena, literal);
    span where = node_span(w->in, n);
    if (w->r->options->html == PARSE_HTML_LISTED)
        tags_check_block(w->r, html, where);
    else
        add(w, BLOCK_HTML, where)->text = html;
}

static void enter_container(struct walk *w, cmark_node *n, enum block_kind kind)
{
    struct block *b = ARENA_NEW(w->r->arena, struct block);
    b->kind = kind;
    b->where = node_span(w->in, n);
    if (kind == BLOCK_LIST) {
        b->ordered = cmark_node_get_list_type(n) == CMARK_ORDERED_LIST;
        b->tight = cmark_node_get_list_tight(n);
        b->start = cmark_node_get_list_start(n);
    }
    if (w->skipped || w->depth == FRAMES) {
        w->skipped++;
        reader_too_deep(w->r, b->where);
        return;
    }
    append(w, b);
    push(w, b, NULL);
}

static void leave_container(struct walk *w)
{
    if (w->skipped) {
        w->skipped--;
        return;
    }
    close_callouts(w);
    assert(w->depth > 0);
    w->depth--;
}

static void enter(struct walk *w, cmark_node *n)
{
    switch (cmark_node_get_type(n)) {
    case CMARK_NODE_BLOCK_QUOTE:
        enter_container(w, n, BLOCK_QUOTE);
        break;
    case CMARK_NODE_LIST:
        enter_container(w, n, BLOCK_LIST);
        break;
    case CMARK_NODE_ITEM:
        enter_container(w, n, BLOCK_ITEM);
        break;
    case CMARK_NODE_CODE_BLOCK:
        put_code(w, n);
        break;
    case CMARK_NODE_HTML_BLOCK:
        put_html(w, n);
        break;
    case CMARK_NODE_PARAGRAPH:
        put_paragraph(w, n);
        break;
    case CMARK_NODE_HEADING:
        put_heading(w, n);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        add(w, BLOCK_RULE, node_span(w->in, n));
        break;
    case CMARK_NODE_NONE:
    case CMARK_NODE_DOCUMENT:
    case CMARK_NODE_CUSTOM_BLOCK:
    case CMARK_NODE_TEXT:
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
    case CMARK_NODE_CUSTOM_INLINE:
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
    case CMARK_NODE_LINK:
    case CMARK_NODE_IMAGE:
        break;
    }
}

static bool is_container(cmark_node *n)
{
    cmark_node_type type = cmark_node_get_type(n);
    return type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_LIST ||
           type == CMARK_NODE_ITEM;
}

static bool holds_inlines(cmark_node *n)
{
    cmark_node_type type = cmark_node_get_type(n);
    return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING;
}

struct block *convert_page(struct reader *r, const struct input *in,
                           cmark_node *root)
{
    struct block *blocks = NULL;
    struct walk w = {.r = r, .in = in};
    w.frames[0].tail = &blocks;
    cmark_iter *iter = cmark_iter_new(root);
    cmark_event_type event;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *n = cmark_iter_get_node(iter);
        if (event == CMARK_EVENT_EXIT) {
            if (is_container(n))
                leave_container(&w);
            continue;
        }
        enter(&w, n);
        if (holds_inlines(n))
            cmark_iter_reset(iter, n, CMARK_EVENT_EXIT);
    }
    cmark_iter_free(iter);
    close_callouts(&w);
    return blocks;
}

/* In a cell, code too writes the bar as `\|`. */
static void cut_escapes(struct arena *a, struct inline_node *list)
{
    for (struct inline_node *n = list; n; n = n->next) {
        cut_escapes(a, n->children);
        str rest = n->text, head;
        if (n->kind != INLINE_CODE || !str_contains(rest, S("\\|")))
            continue;
        struct buf text = {.arena = a};
        while (str_cut(rest, S("\\|"), &head, &rest)) {
            buf_put(&text, head);
            buf_put_byte(&text, '|');
        }
        buf_put(&text, head);
        n->text = buf_text(&text);
        n->verbatim = false;
    }
}

void convert_later(struct reader *r, const struct input *in, cmark_node *root)
{
    struct walk w = {.r = r, .in = in};
    cmark_node *n = cmark_node_first_child(root);
    for (size_t i = 0; i < r->later.len; i++) {
        assert(n);
        const struct later *later = &r->later.items[i];
        struct align al = alignment(&w, n, node_start(in, n));
        later->block->inlines = inlines_read(r, &al, n, later->where);
        if (later->block->kind == BLOCK_CELL)
            cut_escapes(r->arena, later->block->inlines);
        n = cmark_node_next(n);
    }
}
