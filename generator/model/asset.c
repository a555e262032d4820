/* Files beside the pages. */
#include "model/asset.h"

#include "model/component.h"

bool asset_kind_of(str path, enum asset_kind *kind)
{
    static const struct {
        str extension;
        enum asset_kind kind;
    } kinds[] = {
        {STR_INIT(".png"), ASSET_PNG},
        {STR_INIT(".jpg"), ASSET_JPEG},
        {STR_INIT(".jpeg"), ASSET_JPEG},
        {STR_INIT(".pdf"), ASSET_PDF},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (str_ends(path, kinds[i].extension)) {
            *kind = kinds[i].kind;
            return true;
        }
    return false;
}

const struct asset *asset_find(const struct asset_list *list, str path)
{
    size_t low = 0, high = list->len;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(list->items[middle].path, path);
        if (order == 0)
            return &list->items[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

str asset_size_words(struct arena *a, size_t bytes)
{
    enum { KIB = 1024 };
    size_t kib = bytes / KIB + (bytes % KIB != 0);
    if (kib < KIB)
        return arena_printf(a, "%zuKB", kib);
    size_t tenths = (kib * 10 + KIB - 1) / KIB;
    return arena_printf(a, "%zu.%zuMB", tenths / 10, tenths % 10);
}

static void mark_inlines(const struct asset_list *list,
                         const struct inline_node *n, bool *used)
{
    for (; n; n = n->next) {
        if (n->asset)
            used[n->asset - list->items] = true;
        mark_inlines(list, n->children, used);
    }
}

/* Depth is bounded: parse keeps block trees at 256. */
void assets_mark(const struct asset_list *list, const struct block *blocks,
                 bool *used)
{
    for (const struct block *b = blocks; b; b = b->next) {
        if (b->hidden || component_only(b, S("print")))
            continue;
        mark_inlines(list, b->inlines, used);
        assets_mark(list, b->children, used);
    }
}
