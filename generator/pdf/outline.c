/* Headings → a tree of titles and places (ISO 32000-1, 12.3.3). */
#include "pdf/outline.h"

struct node {
    size_t number, parent, first, last, before, next; /* 0: none */
    size_t below;                                     /* all nodes in it */
};

enum { LEVELS = 7 };

/* nodes[0] is the root, nodes[i + 1] the sheet's i-th entry. */
static struct node *find_nodes(struct pdf_work *w)
{
    size_t len = w->sheet->outline.len, open[LEVELS] = {0};
    struct node *nodes = ARENA_ARRAY(w->arena, len + 1, struct node);
    nodes[0].number = file_reserve(&w->file);
    for (size_t i = 1; i <= len; i++) {
        int level = w->sheet->outline.items[i - 1].level;
        level = level < 1 ? 1 : level < LEVELS ? level : LEVELS - 1;
        struct node *parent = &nodes[open[level - 1]];
        nodes[i] = (struct node){.number = file_reserve(&w->file),
                                 .parent = open[level - 1],
                                 .before = parent->last};
        if (parent->last)
            nodes[parent->last].next = i;
        else
            parent->first = i;
        parent->last = i;
        for (int below = level; below < LEVELS; below++)
            open[below] = i;
    }
    for (size_t i = len; i > 0; i--)
        nodes[nodes[i].parent].below += nodes[i].below + 1;
    return nodes;
}

static void put_key(struct buf *b, const char *key, const struct node *nodes,
                    size_t node)
{
    if (node)
        buf_printf(b, "/%s %zu 0 R", key, nodes[node].number);
}

static void put_family(struct buf *b, const struct node *nodes,
                       const struct node *n)
{
    put_key(b, "First", nodes, n->first);
    put_key(b, "Last", nodes, n->last);
    put_key(b, "Prev", nodes, n->before);
    put_key(b, "Next", nodes, n->next);
    if (n->below)
        buf_printf(b, "/Count %zu", n->below);
}

size_t outline_put(struct pdf_work *w)
{
    size_t len = w->sheet->outline.len;
    if (len == 0)
        return 0;
    const struct node *nodes = find_nodes(w);
    for (size_t i = 0; i <= len; i++) {
        struct buf b = {.arena = w->arena};
        buf_put(&b, i ? S("<<") : S("<</Type/Outlines"));
        put_family(&b, nodes, &nodes[i]);
        if (i) {
            const struct sheet_outline *o = &w->sheet->outline.items[i - 1];
            buf_printf(&b, "/Parent %zu 0 R/Title",
                       nodes[nodes[i].parent].number);
            file_put_text(&b, o->title);
            buf_put(&b, S("/Dest"));
            work_put_place(w, &b, o->page, o->y);
        }
        buf_put(&b, S(">>"));
        file_put(&w->file, nodes[i].number, buf_text(&b));
    }
    return nodes[0].number;
}
