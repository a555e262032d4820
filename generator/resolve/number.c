/* The numbers of procedures and conditions, and references to them. */
#include "resolve/number.h"

#include "base/near.h"
#include "model/component.h"
#include "model/flow.h"
#include "model/ordinal.h"

struct numbering {
    struct arena *arena;
    struct diag_list *diags;
    struct block *component, *group; /* the heading of the open group */
    int next, first;                 /* of the items; of the open group's */
};

static void close_group(struct numbering *n)
{
    if (!n->group || n->next == n->first)
        return;
    str from = ordinal(n->arena, n->first), to = ordinal(n->arena, n->next - 1);
    n->group->label =
        n->next - n->first == 1
            ? from
            : arena_printf(n->arena, "%.*s%s%.*s", STR_ARG(from),
                           n->next - n->first == 2 ? "・" : "～", STR_ARG(to));
}

static bool number_item(struct numbering *n, struct block *item)
{
    if (n->next > ORDINAL_MOST) {
        struct diag *d =
            diag_error(n->diags, "directive", item->where,
                       "番号は%dまでしか付けられません", ORDINAL_MOST);
        diag_hint(n->diags, d, "囲みを分けてください");
        return false;
    }
    item->label = ordinal(n->arena, n->next++);
    return true;
}

static void number_component(struct numbering *n)
{
    for (struct block *b = n->component->children; b; b = b->next) {
        if (b->kind == BLOCK_HEADING) {
            close_group(n);
            n->group = b;
            n->first = n->next;
        }
        if (b->kind != BLOCK_LIST || !b->ordered)
            continue;
        for (struct block *item = b->children; item; item = item->next)
            if (!number_item(n, item))
                return;
    }
    close_group(n);
}

static void number_one(struct arena *a, struct block *b,
                       struct diag_list *diags)
{
    int start = component_number(b->component, S("start"), 1);
    struct numbering n = {a, diags, b, NULL, start ? start : 1, 0};
    int first = n.next;
    number_component(&n);
    if (n.next > first)
        return;
    struct diag *d =
        diag_error(diags, "directive", b->where,
                   "「%.*s」の中に番号の付いた箇条書きがありません",
                   STR_ARG(b->component->info->names[0]));
    diag_hint(diags, d,
              "「1. 」で始まる行を並べてください。①②③の番号は自動で付きます");
}

/* Depth is bounded: parse keeps block trees at 256. */
void numbers_set(struct arena *a, struct block *blocks, struct diag_list *diags)
{
    for (struct block *b = blocks; b; b = b->next) {
        if (b->kind == BLOCK_COMPONENT && b->component &&
            (b->component->info->kind == COMPONENT_PROCEDURE ||
             b->component->info->kind == COMPONENT_CONDITIONS))
            number_one(a, b, diags);
        numbers_set(a, b->children, diags);
    }
}

/* --- references --- */

struct search {
    str id;
    const struct block *found;
    struct near near;
};

static void search(struct search *s, const struct block *blocks)
{
    for (const struct block *b = blocks; b && !s->found; b = b->next) {
        if (b->anchor.len && str_equal(b->anchor, s->id))
            s->found = b;
        else if (b->anchor.len)
            near_offer(&s->near, b->anchor);
        search(s, b->children);
    }
}

bool number_refer(struct arena *a, const struct block *blocks,
                  struct inline_node *n, struct diag_list *diags)
{
    str id = str_drop(n->reference->id, 1);
    struct search s = {.id = id, .near = near_start(id)};
    search(&s, blocks);
    if (!s.found) {
        struct diag *d = diag_error(
            diags, "reference", n->reference->id_where,
            "このページに「{#%.*s}」という場所はありません", STR_ARG(id));
        if (s.near.best.len)
            diag_hint(diags, d, "もしかして「#%.*s」", STR_ARG(s.near.best));
        else
            diag_hint(diags, d,
                      "手順や条件の項目、見出しの終わりに {#%.*s} "
                      "を書いてください",
                      STR_ARG(id));
        n->text = span_text(n->where);
        return false;
    }
    struct inline_node *words = ARENA_NEW(a, struct inline_node);
    words->kind = INLINE_TEXT;
    words->where = n->where;
    words->text =
        s.found->label.len ? s.found->label : flow_of(a, s.found).text;
    n->kind = INLINE_LINK;
    n->children = words;
    n->url = arena_printf(a, "#%.*s", STR_ARG(id));
    n->reference = NULL;
    return true;
}
