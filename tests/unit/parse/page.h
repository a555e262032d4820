/* A page read from a string, for tests. */
#ifndef ANNAI_TESTS_PARSE_PAGE_H
#define ANNAI_TESTS_PARSE_PAGE_H

#include "model/flow.h"
#include "parse/parse.h"

struct page_read {
    struct arena arena;
    struct source source;
    struct diag_list diags;
    struct document *doc;
};

static inline void page_read(struct page_read *p, str text)
{
    struct parse_options options = {.anchors = true};
    *p = (struct page_read){.source = {.path = S("page.md"), .text = text}};
    p->diags.arena = &p->arena;
    p->doc = parse_markdown(&p->arena, &p->source, &options, &p->diags);
}

static inline void page_free(struct page_read *p)
{
    arena_free(&p->arena);
}

struct page_found {
    enum inline_kind kind;
    str text;
    const struct inline_node *node;
};

static inline const struct inline_node *
page_inline_in(const struct inline_node *list, enum inline_kind kind, str text)
{
    for (const struct inline_node *n = list; n; n = n->next) {
        if (n->kind == kind && (text.len == 0 || str_equal(n->text, text)))
            return n;
        const struct inline_node *below =
            page_inline_in(n->children, kind, text);
        if (below)
            return below;
    }
    return NULL;
}

static inline void page_visit(void *context, const struct block *b)
{
    struct page_found *f = context;
    if (!f->node)
        f->node = page_inline_in(b->inlines, f->kind, f->text);
}

/* The first inline node of that kind and text (empty: any), or NULL. */
static inline const struct inline_node *
page_inline(const struct page_read *p, enum inline_kind kind, str text)
{
    struct page_found f = {kind, text, NULL};
    flow_visit(p->doc->blocks, page_visit, &f);
    return f.node;
}

#endif
