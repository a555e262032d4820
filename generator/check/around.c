/* What stands above each mention: the heading, and the lead of its list. */
#include "check/statement.h"

struct walk {
    const struct passages *page;
    const struct mention_list *mentions;
    struct around *around;
    size_t passage; /* the next one */
    size_t at;      /* the next mention */
    const struct concordance *heading;
};

static bool leads(str text)
{
    return str_ends(text, S("：")) || str_ends(text, S(":")) ||
           str_ends(text, S("。")) || str_ends(text, S("、"));
}

static void place(struct walk *w, const struct block *b,
                  const struct concordance *lead)
{
    while (w->at < w->mentions->len && w->mentions->items[w->at].block == b)
        w->around[w->at++] = (struct around){w->heading, lead};
}

/* Depth is bounded: parse keeps block trees at 256. */
static void walk_blocks(struct walk *w, const struct block *b,
                        const struct concordance *outer)
{
    const struct concordance *before = NULL;
    for (; b && w->at < w->mentions->len; b = b->next) {
        if (passage_skips(b))
            continue;
        const struct concordance *own =
            b->inlines ? w->page->items[w->passage++].in : NULL;
        bool list = b->kind == BLOCK_LIST;
        const struct concordance *lead = list && before ? before : outer;
        if (b->kind == BLOCK_HEADING)
            w->heading = NULL; /* a heading is not under another */
        if (own)
            place(w, b, lead);
        before = NULL;
        if (b->kind == BLOCK_HEADING)
            w->heading = own;
        else if (own && b->kind == BLOCK_PARAGRAPH && b->next &&
                 b->next->kind == BLOCK_LIST && leads(own->text))
            before = own;
        walk_blocks(w, b->children, lead);
    }
}

struct around *around_of(struct arena *a, const struct passages *page)
{
    struct walk w = {.page = page, .mentions = page->doc->mentions};
    w.around = ARENA_ARRAY(a, w.mentions->len + 1, struct around);
    walk_blocks(&w, page->doc->blocks, NULL);
    return w.around;
}
