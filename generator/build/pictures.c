/* The pictures of a leaflet. */
#include "build/pictures.h"

#include "load/asset.h"
#include "load/image.h"
#include "model/component.h"
#include "model/picture.h"

struct gathering {
    struct arena *arena;
    const struct fs_dir *root;
    struct diag_list *diags;
    struct picture_list *pictures;
    size_t pixels; /* of all of them */
    bool loose;    /* images are not tied to files yet */
    bool failed;
};

/* Printing inks are a print shop's: a screen shows them as it likes. */
static bool printable(struct gathering *g, const struct inline_node *n)
{
    struct diag *d;
    if (n->asset->channels == 4) {
        d = diag_error(g->diags, "asset", n->where,
                       "「%.*s」はCMYKのJPEGなので、リーフレットに入れられ"
                       "ません",
                       STR_ARG(n->asset->file));
        diag_hint(g->diags, d,
                  "画像を扱うソフトで、RGBのJPEGとして保存し直してください");
        return false;
    }
    g->pixels += (size_t)n->asset->width * (size_t)n->asset->height;
    if (g->pixels <= IMAGE_PIXELS)
        return true;
    d = diag_error(g->diags, "asset", n->where,
                   "リーフレットの画像が合わせて4,000万画素を超えます");
    diag_hint(g->diags, d,
              "それぞれの画像を幅1,600画素ほどに縮めて保存し直してください");
    return false;
}

static void read_picture(struct gathering *g, const struct inline_node *n)
{
    struct picture p = {.asset = n->asset};
    if (picture_find(g->pictures, n->asset))
        return;
    if (printable(g, n) &&
        asset_bytes(g->arena, g->root, n->asset, &p.bytes, g->diags))
        *LIST_PUSH(g->arena, g->pictures) = p;
    else
        g->failed = true;
}

/* --- loose pages --- */

static const struct asset *tied_before(const struct gathering *g, str path)
{
    for (size_t i = 0; i < g->pictures->len; i++)
        if (str_equal(g->pictures->items[i].asset->path, path))
            return g->pictures->items[i].asset;
    return NULL;
}

static bool beside_page(struct gathering *g, const struct inline_node *n)
{
    enum asset_kind kind;
    bool shown = !link_external(n->url) && asset_kind_of(n->url, &kind) &&
                 kind != ASSET_PDF;
    if (shown && fs_exists(g->root, n->url))
        return true;
    struct diag *d = diag_error(g->diags, "broken-link", n->where,
                                shown ? "画像「%.*s」がありません"
                                      : "「%.*s」はリーフレットに入れられ"
                                        "ません",
                                STR_ARG(n->url));
    diag_hint(g->diags, d,
              "PNG（.png）かJPEG（.jpg）の画像をページの隣に置き、その名前を"
              "書いてください");
    g->failed = true;
    return false;
}

static void tie(struct gathering *g, struct inline_node *n)
{
    if (!beside_page(g, n))
        return;
    struct asset *asset = ARENA_NEW(g->arena, struct asset);
    struct tree_page found = {n->url, n->url, n->url};
    n->asset = tied_before(g, n->url);
    if (n->asset)
        return;
    if (asset_load(g->arena, g->root, &found, asset, g->diags))
        n->asset = asset;
    else
        g->failed = true;
}

/* --- */

static void gather_inlines(struct gathering *g, struct inline_node *n)
{
    for (; n; n = n->next) {
        gather_inlines(g, n->children);
        if (n->kind != INLINE_IMAGE)
            continue;
        if (g->loose && !n->asset)
            tie(g, n);
        if (n->asset && n->asset->size)
            read_picture(g, n);
    }
}

/* Depth is bounded: parse keeps block trees at 256. */
static void gather(struct gathering *g, struct block *b)
{
    for (; b; b = b->next) {
        if (b->hidden || component_only(b, S("web")))
            continue;
        gather_inlines(g, b->inlines);
        gather(g, b->children);
    }
}

static bool gather_all(struct gathering *g, struct document *doc)
{
    doc->pictures = g->pictures = ARENA_NEW(g->arena, struct picture_list);
    gather(g, doc->blocks);
    return !g->failed;
}

bool pictures_load(struct arena *a, const struct fs_dir *root,
                   struct document *doc, struct diag_list *diags)
{
    struct gathering g = {.arena = a, .root = root, .diags = diags};
    return gather_all(&g, doc);
}

bool pictures_beside(struct arena *a, struct document *doc,
                     struct diag_list *diags)
{
    struct fs_dir folder;
    struct fs_error e;
    str path = doc->source->path;
    size_t slash = path.len;
    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    if (!fs_dir_open(a, slash ? str_take(path, slash) : S("."), &folder, &e)) {
        str why = fs_error_message(a, &e);
        diag_world(diags, "file", path, "フォルダーを開けません: %.*s",
                   STR_ARG(why));
        return false;
    }
    struct gathering g = {
        .arena = a, .root = &folder, .diags = diags, .loose = true};
    bool good = gather_all(&g, doc);
    fs_dir_close(&folder);
    return good;
}
