/* What may stand in a component. */
#include "resolve/fit.h"

static bool has_link(const struct inline_node *n)
{
    for (; n; n = n->next)
        if (n->kind == INLINE_LINK || has_link(n->children))
            return true;
    return false;
}

static bool holds_link(const struct block *blocks)
{
    for (const struct block *b = blocks; b; b = b->next)
        if (has_link(b->inlines) || holds_link(b->children))
            return true;
    return false;
}

static void no_link(const struct block *b, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "directive", b->where,
                                "参考リンクの中に、リンクのない項目があります");
    diag_hint(diags, d, "「- [ページの名前](アドレス)」の形で書いてください");
}

void links_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags)
{
    (void)a;
    (void)in;
    if (!b->children)
        no_link(b, diags);
    for (const struct block *c = b->children; c; c = c->next) {
        if (c->kind != BLOCK_LIST)
            continue;
        for (const struct block *item = c->children; item; item = item->next)
            if (!holds_link(item->children))
                no_link(item, diags);
    }
}

void versus_resolve(struct arena *a, const struct resolve_input *in,
                    struct block *b, struct diag_list *diags)
{
    (void)a;
    (void)in;
    size_t columns = 0;
    const struct block *table = b->children;
    while (table && table->kind != BLOCK_TABLE)
        table = table->next;
    const struct block *row = table ? table->children : NULL;
    for (const struct block *c = row ? row->children : NULL; c; c = c->next)
        columns++;
    if (columns == 2 || columns == 3)
        return;
    struct diag *d =
        diag_error(diags, "directive", table ? table->where : b->where,
                   "「対比」には、二つのものを比べる表を一つ書きます");
    diag_hint(diags, d,
              "比べる二つを2列に並べてください。左に項目の列を加えて3列にもで"
              "きます");
}
