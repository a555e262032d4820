/* Components whose parts stand side by side. */
#include "resolve/split.h"

#include "model/component.h"

/* Takes the blocks up to the next line; returns what stands behind it. */
static struct block *take(struct block *item, struct block *rest)
{
    struct block **slot = &item->children;
    item->kind = BLOCK_ITEM;
    item->where = rest->where;
    while (rest && rest->kind != BLOCK_RULE) {
        *slot = rest;
        slot = &rest->next;
        rest = rest->next;
    }
    *slot = NULL;
    return rest ? rest->next : NULL;
}

static void label(struct block *b)
{
    if (b->component->info->kind != COMPONENT_BEFORE_AFTER)
        return;
    b->children->label = component_text(b->component, S("before"), S("前"));
    b->children->next->label =
        component_text(b->component, S("after"), S("後"));
}

void split_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags)
{
    (void)in;
    struct block *rest = b->children, **slot = &b->children;
    size_t parts = 0;
    *slot = NULL;
    while (rest) {
        struct block *item = ARENA_NEW(a, struct block);
        rest = take(item, rest);
        *slot = item;
        slot = &item->next;
        parts++;
    }
    if (parts == 2) {
        label(b);
        return;
    }
    struct diag *d = diag_error(diags, "directive", b->where,
                                "「%.*s」は「***」の行で二つに分けて書きます",
                                STR_ARG(b->component->info->names[0]));
    diag_hint(diags, d,
              "二つの部分の間に、空の行と「***」だけの行を書いてください（今は"
              "%zu個に分かれています）",
              parts);
}
