/* What stands above each mention: the heading, and the lead of its list. */
#include "check/statement.h"
#include "model/flow.h"

struct walk {
    struct arena *arena;
    const struct mention_list *mentions;
    struct around *around;
    size_t at; /* the next mention */
    str heading;
};

static bool leads(str text)
{
    return str_ends(text, S("：")) || str_ends(text, S(":")) ||
           str_ends(text, S("。")) || str_ends(text, S("、"));
}

static void place(struct walk *w, const struct block *b, str lead)
{
    while (w->at < w->mentions->len && w->mentions->items[w->at].block == b)
        w->around[w->at++] = (struct around){w->heading, lead};
}

/* Depth is bounded: parse keeps block trees at 256. */
static void walk_blocks(struct walk *w, const struct block *b, str outer)
{
    str before = {0};
    for (; b && w->at < w->mentions->len; b = b->next) {
        bool list = b->kind == BLOCK_LIST;
        str lead = list && before.len ? before : outer;
        if (b->kind == BLOCK_HEADING)
            w->heading = (str){0}; /* a heading is not under another */
        if (b->inlines)
            place(w, b, lead);
        before = (str){0};
        if (b->kind == BLOCK_HEADING)
            w->heading = flow_of(w->arena, b).text;
        else if (b->kind == BLOCK_PARAGRAPH && b->next &&
                 b->next->kind == BLOCK_LIST) {
            str text = flow_of(w->arena, b).text;
            before = leads(text) ? text : (str){0};
        }
        walk_blocks(w, b->children, lead);
    }
}

struct around *around_of(struct arena *a, const struct document *doc)
{
    struct walk w = {.arena = a, .mentions = doc->mentions};
    w.around = ARENA_ARRAY(a, doc->mentions->len + 1, struct around);
    walk_blocks(&w, doc->blocks, (str){0});
    return w.around;
}
