/* The headings that a reader can be led to. */
#include "model/contents.h"

struct levels {
    int first, last;
};

/* What shows its blocks as if it were not there. */
static bool bare(const struct block *b)
{
    return b->component && (b->component->info->kind == COMPONENT_BETWEEN ||
                            b->component->info->kind == COMPONENT_ONLY);
}

static struct component *narrower(const struct block *b, struct component *only)
{
    return component_only(b, S("web")) || component_only(b, S("print"))
               ? b->component
               : only;
}

/* Depth is bounded: parse keeps block trees at 256. */
static void collect(struct arena *a, struct contents *list,
                    const struct block *blocks, struct levels levels,
                    struct component *only)
{
    for (const struct block *b = blocks; b; b = b->next) {
        if (b->hidden)
            continue;
        if (bare(b))
            collect(a, list, b->children, levels, narrower(b, only));
        if (b->kind == BLOCK_HEADING && b->anchor.len &&
            b->level >= levels.first && b->level <= levels.last)
            *LIST_PUSH(a, list) = (struct contents_entry){b, only};
    }
}

struct contents contents_of(struct arena *a, const struct block *blocks,
                            int first, int last)
{
    struct contents list = {0};
    collect(a, &list, blocks, (struct levels){first, last}, NULL);
    return list;
}

bool contents_shown(const struct contents_entry *entry, str output)
{
    return !entry->only ||
           str_equal(component_text(entry->only, S("output"), output), output);
}
