/* Files beside the pages. */
#include "build/assets.h"

#include "load/asset.h"

static const struct asset *read_once(struct site *site,
                                     const struct fs_dir *root,
                                     const struct tree_page *found,
                                     struct diag_list *diags)
{
    struct asset *asset = map_find(&site->assets, found->file);
    if (asset)
        return asset;
    asset = ARENA_NEW(site->arena, struct asset);
    asset_load(site->arena, root, found, asset, diags);
    *map_put(site->arena, &site->assets, asset->file) = asset;
    return asset;
}

/* The page whose leaflet would be this file, or NULL. */
static const struct page *leaflet_page(struct arena *a,
                                       const struct insurer *insurer, str path)
{
    str stem = str_take(path, path.len - S(".pdf").len);
    const struct page *page =
        insurer_page(insurer, arena_printf(a, "%.*s.md", STR_ARG(stem)));
    return page && page->front.leaflet ? page : NULL;
}

static void check_leaflet(struct arena *a, const struct insurer *insurer,
                          const struct asset *asset, struct diag_list *diags)
{
    const struct page *page = leaflet_page(a, insurer, asset->path);
    if (!page)
        return;
    struct diag *d = diag_error(diags, "duplicate-output", (span){0},
                                "ページ「%.*s」のリーフレットと同じ名前です",
                                STR_ARG(page->path));
    d->path = arena_str(diags->arena, asset->file);
    diag_hint(diags, d,
              "このファイルの名前を変えるか、ページの「leaflet: true」を"
              "消してください");
}

void assets_load(struct site *site, const struct fs_dir *root,
                 struct insurer *insurer, const struct tree_pages *found,
                 struct diag_list *diags)
{
    struct arena *a = site->arena;
    for (size_t i = 0; i < found->len; i++) {
        const struct asset *asset =
            read_once(site, root, &found->items[i], diags);
        *LIST_PUSH(a, &insurer->assets) = *asset;
        if (asset->kind == ASSET_PDF)
            check_leaflet(a, insurer, asset, diags);
    }
}

void assets_publish(const struct fs_dir *root, const struct insurer *insurer,
                    const bool *used, struct stage *stage,
                    struct diag_list *diags)
{
    struct arena own = {0};
    for (size_t i = 0; i < insurer->assets.len; i++) {
        const struct asset *asset = &insurer->assets.items[i];
        struct artifact file = {.path = arena_printf(&own, "%.*s/%.*s",
                                                     STR_ARG(insurer->id),
                                                     STR_ARG(asset->path))};
        if (used[i] && asset->size &&
            asset_bytes(&own, root, asset, &file.bytes, diags))
            stage_put(stage, &file, diags);
        arena_reset(&own);
    }
    arena_free(&own);
}
