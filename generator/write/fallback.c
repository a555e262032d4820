/*
 * Publishing file by file, where out cannot be swapped (a mount point, some
 * network file systems). New files are first gathered in out/.annai-part, on
 * out's own disk. Renaming that to out/.annai-pending is the decision: from
 * there on only renames and removals are left, and whoever finds the folder
 * after a crash goes on with them. Every step may be done twice.
 */
#include <errno.h>
#include <stdlib.h>

#include "write/stage_inside.h"

#define PART_NAME S(".annai-part")
#define PENDING_NAME S(".annai-pending")

/* What pages need comes before them; what leads to pages comes after. */
static int rank(str path)
{
    if (str_equal(path, S("index.html")))
        return 5;
    if (str_ends(path, S("/index.html")))
        return 4;
    if (str_ends(path, S(".xml")))
        return 3;
    if (str_ends(path, S(".html")))
        return 2;
    return str_ends(path, S(".pdf")) ? 1 : 0;
}

static int compare_rank(const void *left, const void *right)
{
    const struct fs_entry *a = left, *b = right;
    int order = rank(a->path) - rank(b->path);
    return order != 0 ? order : str_compare(a->path, b->path);
}

static str below(struct arena *a, str folder, str path)
{
    return arena_printf(a, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path));
}

/* Removes a file of ours, and the folders that it leaves empty. */
static bool remove_ours(struct arena *a, const struct fs_dir *out, str path,
                        struct fs_error *e)
{
    enum fs_kind kind;
    if (!fs_kind(a, out, path, &kind, e))
        return e->code == ENOTDIR || e->code == FS_OUTSIDE;
    if (kind == FS_DIRECTORY)
        return true;
    if (kind != FS_NOTHING && !fs_remove(a, out, path, e))
        return false;
    for (size_t i = path.len; i-- > 0;)
        if (path.ptr[i] == '/' &&
            !fs_remove_empty(a, out, str_take(path, i), e) && e->code != ENOENT)
            return false;
    return true;
}

/* Whether an old file's path is a folder now, or its folder is a file now. */
static bool in_the_way(const struct manifest *fresh, str path)
{
    if (manifest_has_below(fresh, path))
        return true;
    for (size_t i = 0; i < path.len; i++)
        if (path.ptr[i] == '/' && manifest_find(fresh, str_take(path, i)))
            return true;
    return false;
}

enum removal { REMOVE_IN_THE_WAY, REMOVE_ALL_OLD };

static bool remove_old(struct arena *a, const struct fs_dir *out,
                       const struct manifest *old, const struct manifest *fresh,
                       enum removal which, struct fs_error *e)
{
    for (size_t i = 0; i < old->len; i++) {
        str path = old->items[i].path;
        if (manifest_find(fresh, path))
            continue;
        if (which == REMOVE_IN_THE_WAY && !in_the_way(fresh, path))
            continue;
        if (!remove_ours(a, out, path, e))
            return false;
    }
    return true;
}

/* Only what the new manifest names: the folder may have been touched. */
static bool move_in(struct arena *a, const struct fs_dir *out,
                    const struct fs_dir *pending, const struct manifest *fresh,
                    struct fs_error *e)
{
    struct fs_list files;
    if (!fs_list_all(a, pending, &files, e))
        return false;
    if (files.len > 0)
        qsort(files.items, files.len, sizeof *files.items, compare_rank);
    for (size_t i = 0; i < files.len; i++) {
        str path = files.items[i].path;
        if (manifest_find(fresh, path) &&
            !fs_rename(a, out, below(a, PENDING_NAME, path), path, e))
            return false;
    }
    return true;
}

/* Without a manifest in it, the folder has done its work already. */
static bool replay(struct stage *stage, const struct fs_dir *out,
                   const struct fs_dir *pending, struct diag_list *diags)
{
    struct arena *a = &stage->own;
    struct manifest fresh, old;
    bool decided, published;
    struct fs_error e;
    if (!owner_read_manifest(stage, pending, &fresh, &decided, diags))
        return false;
    if (!decided)
        return true;
    if (!owner_read_manifest(stage, out, &old, &published, diags))
        return false;
    return (remove_old(a, out, &old, &fresh, REMOVE_IN_THE_WAY, &e) &&
            move_in(a, out, pending, &fresh, &e) &&
            remove_old(a, out, &old, &fresh, REMOVE_ALL_OLD, &e) &&
            fs_sync(a, out, &e) &&
            fs_rename(a, out, below(a, PENDING_NAME, MANIFEST_NAME),
                      MANIFEST_NAME, &e)) ||
           stage_write_failed(stage, e.path, &e, diags);
}

static bool finish(struct stage *stage, const struct fs_dir *out,
                   struct diag_list *diags)
{
    struct fs_dir pending;
    struct fs_error e;
    struct arena *a = &stage->own;
    if (!fs_dir_open_beneath(a, out, PENDING_NAME, &pending, &e))
        return stage_write_failed(stage, PENDING_NAME, &e, diags);
    bool done = replay(stage, out, &pending, diags);
    fs_dir_close(&pending);
    if (!done)
        return false;
    return (fs_remove(a, out, PENDING_NAME, &e) && fs_sync(a, out, &e)) ||
           stage_write_failed(stage, PENDING_NAME, &e, diags);
}

bool fallback_recover(struct stage *stage, struct diag_list *diags)
{
    struct fs_error e;
    const struct fs_dir *out = &stage->published;
    if (out->fd < 0)
        return true;
    if (fs_exists(out, PART_NAME) &&
        !fs_remove(&stage->own, out, PART_NAME, &e))
        return stage_write_failed(stage, PART_NAME, &e, diags);
    return !fs_exists(out, PENDING_NAME) || finish(stage, out, diags);
}

static bool gather_into(struct stage *stage, const struct fs_dir *part,
                        struct fs_error *e)
{
    for (size_t i = 0; i < stage->list.len; i++) {
        const struct staged *file = stage->list.items[i];
        if (file->state != STAGED_SAME &&
            !fs_link_or_copy(&stage->own, &stage->staged, file->entry.path,
                             part, e))
            return false;
    }
    return fs_link_or_copy(&stage->own, &stage->staged, MANIFEST_NAME, part, e);
}

static bool gather(struct stage *stage, const struct fs_dir *out,
                   struct fs_error *e)
{
    struct fs_dir part;
    struct arena *a = &stage->own;
    if (!fs_make_dirs(a, out, PART_NAME, e) ||
        !fs_dir_open_beneath(a, out, PART_NAME, &part, e))
        return false;
    bool done = gather_into(stage, &part, e);
    fs_dir_close(&part);
    return done && fs_sync(a, out, e);
}

static bool gather_and_finish(struct stage *stage, const struct fs_dir *out,
                              struct diag_list *diags)
{
    struct fs_error e, ignored;
    struct arena *a = &stage->own;
    if (!gather(stage, out, &e) ||
        !fs_rename(a, out, PART_NAME, PENDING_NAME, &e)) {
        fs_remove(a, out, PART_NAME, &ignored);
        return stage_write_failed(stage, e.path, &e, diags);
    }
    if (!fs_sync(a, out, &e))
        return stage_write_failed(stage, PENDING_NAME, &e, diags);
    return finish(stage, out, diags);
}

bool fallback_publish(struct stage *stage, struct diag_list *diags)
{
    struct fs_dir out;
    struct fs_error e;
    if (!fs_make_dirs(&stage->own, &stage->parent, stage->name, &e) ||
        !fs_dir_open_beneath(&stage->own, &stage->parent, stage->name, &out,
                             &e))
        return stage_write_failed(stage, S(""), &e, diags);
    bool done = gather_and_finish(stage, &out, diags);
    fs_dir_close(&out);
    return done;
}
