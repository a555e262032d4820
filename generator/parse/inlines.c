/* cmark's inline nodes → ours, each with its place in the source. */
#include "parse/inlines.h"

#include <assert.h>
#include <cmark.h>

#include "parse/braced.h"
#include "parse/guard.h"
#include "parse/link.h"
#include "parse/reference.h"
#include "parse/softbreak.h"
#include "parse/tag.h"
#include "parse/term.h"

/* An inline node under way: where its next child hangs. */
struct frame {
    struct inline_node *owner;
    struct inline_node **tail;
    size_t start; /* cursor when it was entered */
};

struct walk {
    struct reader *r;
    struct align *al;
    span block;
    struct frame frames[GUARD_NESTING + 1];
    size_t depth;
    size_t skipped; /* containers too deep to be kept, now open */
};

static struct inline_node *append(struct walk *w, enum inline_kind kind)
{
    struct inline_node *n = ARENA_NEW(w->r->arena, struct inline_node);
    struct frame *top = &w->frames[w->depth];
    n->kind = kind;
    n->where = w->block;
    *top->tail = n;
    top->tail = &n->next;
    return n;
}

/* Sets text and place; text is taken from the source where it is the same. */
static void place(struct walk *w, struct inline_node *n, size_t start,
                  size_t end, str text)
{
    const struct input *in = w->al->in;
    n->where = input_span(in, start, end);
    n->text = input_clean(in, w->r->arena, text);
    n->verbatim = str_equal(n->text, span_text(n->where));
    if (n->verbatim)
        n->text = span_text(n->where);
}

static size_t hint_of(const struct walk *w, cmark_node *node)
{
    return align_hint(w->al, cmark_node_get_start_line(node),
                      cmark_node_get_start_column(node));
}

static void put_text(struct walk *w, cmark_node *node)
{
    static const str made = STR_INIT(INPUT_MARK " ");
    str text = str_from_c(cmark_node_get_literal(node));
    size_t hint = hint_of(w, node);
    if (str_starts(text, made)) {
        text = str_drop(text, made.len);
        if (hint != SIZE_MAX)
            hint += made.len;
    }
    if (text.len == 0)
        return;
    struct stretch_list *stretches = &w->r->stretches;
    if (!align_text(w->al, hint, text, stretches)) {
        struct inline_node *n = append(w, INLINE_TEXT);
        n->text = input_clean(w->al->in, w->r->arena, text);
        return;
    }
    for (size_t i = 0; i < stretches->len; i++) {
        const struct stretch *s = &stretches->items[i];
        if (input_clean(w->al->in, w->r->arena, s->text).len == 0)
            continue;
        struct inline_node *n = append(w, INLINE_TEXT);
        place(w, n, s->start, s->end, s->text);
    }
}

static void put_exact(struct walk *w, struct inline_node *n, cmark_node *node)
{
    str text = str_from_c(cmark_node_get_literal(node));
    size_t hint = hint_of(w, node), start;
    const char *p = w->al->in->text.ptr;
    /* Code between blanks: cmark's column is that of the first blank. */
    if (n->kind == INLINE_CODE && hint != SIZE_MAX && text.len &&
        hint < w->al->end && p[hint] == ' ' && text.ptr[0] != ' ')
        hint++;
    if (align_exact(w->al, hint, text, &start))
        place(w, n, start, start + text.len, text);
    else
        n->text = input_clean(w->al->in, w->r->arena, text);
}

static void put_break(struct walk *w, enum inline_kind kind)
{
    struct inline_node *n = append(w, kind);
    struct align *al = w->al;
    str rest = str_slice(buf_text(&al->in->text), al->cursor, al->end);
    size_t at = str_find_byte(rest, '\n');
    if (at == SIZE_MAX)
        return;
    n->where = input_span(al->in, al->cursor + at, al->cursor + at + 1);
    al->cursor += at + 1;
}

static void put_tag(struct walk *w, cmark_node *node)
{
    str literal = str_from_c(cmark_node_get_literal(node));
    const struct directive *d = input_directive(w->al->in, literal);
    if (d) {
        struct diag *e = diag_error(w->r->diags, "directive", d->where,
                                    "「:::」が段落の途中にあります");
        diag_hint(w->r->diags, e, "行の先頭に（字下げせずに）書いてください");
        return;
    }
    struct inline_node *n = append(w, INLINE_HTML);
    put_exact(w, n, node);
}

static void enter(struct walk *w, cmark_node *node, enum inline_kind kind)
{
    if (w->depth == GUARD_NESTING) {
        w->skipped++;
        reader_too_deep(w->r, w->block);
        return;
    }
    struct inline_node *n = append(w, kind);
    if (kind == INLINE_LINK || kind == INLINE_IMAGE) {
        const struct input *in = w->al->in;
        n->url =
            input_clean(in, w->r->arena, str_from_c(cmark_node_get_url(node)));
        n->title = input_clean(in, w->r->arena,
                               str_from_c(cmark_node_get_title(node)));
    }
    w->frames[++w->depth] = (struct frame){n, &n->children, w->al->cursor};
}

/* The end of a link that cmark states, if a bracket really ends there. */
static size_t link_end(const struct walk *w, cmark_node *node)
{
    const struct align *al = w->al;
    size_t end = align_hint(al, cmark_node_get_end_line(node),
                            cmark_node_get_end_column(node));
    const char *p = al->in->text.ptr;
    if (al->cursor < al->end && p[al->cursor] == '>')
        return al->cursor + 1;
    if (end == SIZE_MAX || end >= al->end || end < al->cursor)
        return al->cursor;
    return p[end] == ')' || p[end] == ']' ? end + 1 : al->cursor;
}

static bool is_opener(enum inline_kind kind, char c)
{
    if (kind == INLINE_EMPHASIS || kind == INLINE_STRONG)
        return c == '*' || c == '_';
    return c == '[' || c == '!' || c == '<';
}

/* From the first child back over the delimiter before it. */
static size_t node_start(const struct walk *w, const struct inline_node *n)
{
    size_t most = n->kind == INLINE_EMPHASIS || n->kind == INLINE_LINK ? 1 : 2;
    size_t start = n->children ? n->children->where.start : n->where.start;
    const char *p = w->r->source->text.ptr;
    while (most-- && start > w->block.start && is_opener(n->kind, p[start - 1]))
        start--;
    return start;
}

static size_t emphasis_end(const struct walk *w, const struct inline_node *n,
                           size_t end)
{
    size_t most = n->kind == INLINE_EMPHASIS ? 1 : 2;
    const char *p = w->r->source->text.ptr;
    while (most-- && end < w->block.end && (p[end] == '*' || p[end] == '_'))
        end++;
    return end;
}

static void leave(struct walk *w, cmark_node *node)
{
    if (w->skipped) {
        w->skipped--;
        return;
    }
    const struct frame *top = &w->frames[w->depth];
    struct inline_node *n = top->owner;
    assert(n);
    bool link = n->kind == INLINE_LINK || n->kind == INLINE_IMAGE;
    if (link)
        w->al->cursor = link_end(w, node);
    size_t end = input_to_source(w->al->in, w->al->cursor);
    if (!n->children)
        n->where.start = input_to_source(w->al->in, top->start);
    size_t start = node_start(w, n);
    if (!link)
        end = emphasis_end(w, n, end);
    n->where = span_of(w->r->source, start, end > start ? end : start);
    w->depth--;
}

static void step(struct walk *w, cmark_node *node, cmark_event_type event)
{
    if (event == CMARK_EVENT_EXIT) {
        leave(w, node);
        return;
    }
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_TEXT:
        put_text(w, node);
        break;
    case CMARK_NODE_SOFTBREAK:
        put_break(w, INLINE_SOFT_BREAK);
        break;
    case CMARK_NODE_LINEBREAK:
        put_break(w, INLINE_HARD_BREAK);
        break;
    case CMARK_NODE_CODE:
        put_exact(w, append(w, INLINE_CODE), node);
        break;
    case CMARK_NODE_HTML_INLINE:
        put_tag(w, node);
        break;
    case CMARK_NODE_EMPH:
        enter(w, node, INLINE_EMPHASIS);
        break;
    case CMARK_NODE_STRONG:
        enter(w, node, INLINE_STRONG);
        break;
    case CMARK_NODE_LINK:
        enter(w, node, INLINE_LINK);
        break;
    case CMARK_NODE_IMAGE:
        enter(w, node, INLINE_IMAGE);
        break;
    case CMARK_NODE_NONE:
    case CMARK_NODE_DOCUMENT:
    case CMARK_NODE_BLOCK_QUOTE:
    case CMARK_NODE_LIST:
    case CMARK_NODE_ITEM:
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_CUSTOM_BLOCK:
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
    case CMARK_NODE_THEMATIC_BREAK:
    case CMARK_NODE_CUSTOM_INLINE:
        break;
    }
}

struct inline_node *inlines_read(struct reader *r, struct align *al,
                                 cmark_node *node, span block)
{
    struct inline_node *list = NULL;
    struct walk w = {.r = r, .al = al, .block = block};
    w.frames[0].tail = &list;
    cmark_iter *iter = cmark_iter_new(node);
    cmark_event_type event;
    while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
        cmark_node *now = cmark_iter_get_node(iter);
        if (now != node)
            step(&w, now, event);
    }
    cmark_iter_free(iter);
    references_find(r, &list);
    if (r->options->anchors) {
        braced_find(r, &list);
        terms_find(r, &list);
    }
    if (r->options->html == PARSE_HTML_LISTED) {
        tags_check(r, &list);
        links_check(r, list);
    }
    if (r->lines)
        softbreaks_keep(list);
    softbreaks_drop(&list,
                    r->options->korean ? SOFTBREAK_KOREAN : SOFTBREAK_JAPANESE);
    return list;
}
