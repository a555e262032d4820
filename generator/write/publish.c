/*
 * The moment of publishing: verify the stage, bring it to disk, swap it with
 * out in one step, remove what was there. Until the swap nothing that is
 * published has changed.
 */
#include <errno.h>

#include "write/stage_inside.h"

static struct manifest fresh_manifest(struct stage *stage)
{
    struct manifest m = {0};
    for (size_t i = 0; i < stage->list.len; i++)
        *LIST_PUSH(&stage->own, &m) = stage->list.items[i]->entry;
    manifest_sort(&m);
    return m;
}

static struct stage_report count(const struct stage *stage,
                                 const struct manifest *fresh)
{
    struct stage_report report = {0};
    for (size_t i = 0; i < stage->list.len; i++) {
        switch (stage->list.items[i]->state) {
        case STAGED_ADDED:
            report.added++;
            break;
        case STAGED_CHANGED:
            report.changed++;
            break;
        case STAGED_SAME:
            report.same++;
            break;
        }
    }
    for (size_t i = 0; i < stage->old.len; i++)
        report.removed += !manifest_find(fresh, stage->old.items[i].path);
    return report;
}

static bool enough_pages(const struct stage *stage,
                         const struct manifest *fresh, struct diag_list *diags)
{
    size_t pages = manifest_pages(fresh), before = manifest_pages(&stage->old);
    if (pages > 0 && pages >= before - before / 2)
        return true;
    struct diag *d;
    if (pages == 0)
        d = diag_error(diags, "publish-refused", (span){0},
                       "公開するページが 1 つもありません");
    else
        d = diag_error(diags, "publish-refused", (span){0},
                       "公開するページが %zu から %zu に減ります", before,
                       pages);
    d->path = arena_str(diags->arena, stage->out);
    diag_hint(diags, d,
              "公開済みのものは元のままです。"
              "これでよければ --force を付けて実行してください");
    return false;
}

/* The manifest counts too: it may be of an older format. */
static bool nothing_to_do(const struct stage *stage,
                          const struct stage_report *report, str manifest)
{
    return report->added + report->changed + report->removed == 0 &&
           stage->has_manifest &&
           fs_holds(&stage->published, MANIFEST_NAME, manifest);
}

static bool report_mismatch(const struct stage *stage, str path,
                            struct diag_list *diags)
{
    str shown = stage_shown_path(diags->arena, stage, path);
    diag_world(diags, "write", shown, "「%.*s」が書いたとおりになっていません",
               STR_ARG(shown));
    return false;
}

/* Every staged file is there with its size, and nothing else is. */
static bool verify(struct stage *stage, const struct fs_list *foreign,
                   struct diag_list *diags)
{
    struct fs_list found;
    struct fs_error e;
    if (!fs_list_all(&stage->own, &stage->staged, &found, &e))
        return stage_write_failed(stage, S(""), &e, diags);
    size_t matched = 0;
    for (size_t i = 0; i < found.len; i++) {
        const struct fs_entry *file = &found.items[i];
        const struct staged *staged = map_find(&stage->files, file->path);
        if (staged && (file->link || staged->entry.size != file->size))
            return report_mismatch(stage, file->path, diags);
        matched += staged != NULL;
    }
    if (matched != stage->list.len || found.len != matched + foreign->len)
        return report_mismatch(stage, S(""), diags);
    return true;
}

static bool complete(struct stage *stage, str manifest,
                     const struct fs_list *foreign, struct diag_list *diags)
{
    struct fs_error e;
    if (!foreign_carry(stage, foreign, diags) || !verify(stage, foreign, diags))
        return false;
    return (fs_write(&stage->own, &stage->staged, MANIFEST_NAME, manifest,
                     &e) &&
            fs_sync(&stage->own, &stage->staged, &e)) ||
           stage_write_failed(stage, S(""), &e, diags);
}

/* A tree that is missing or empty is replaced; a published one is swapped. */
static bool swap(struct stage *stage, struct fs_error *e)
{
    enum fs_kind kind;
    struct arena *a = &stage->own;
    if (!fs_kind(a, &stage->parent, stage->name, &kind, e))
        return false;
    if (kind == FS_NOTHING || !stage->has_manifest)
        return fs_rename(a, &stage->parent, stage->staged_name, stage->name, e);
    if (kind == FS_DIRECTORY)
        return fs_exchange(a, &stage->parent, stage->staged_name, stage->name,
                           e);
    *e = (struct fs_error){ENOTDIR, stage->out};
    return false;
}

/* What a mount point, an overlay or an old file system answers to a swap. */
static bool swap_is_impossible(int code)
{
    return code == EXDEV || code == EBUSY || code == EINVAL || code == ENOSYS ||
           code == ENOENT || code == EOPNOTSUPP;
}

/* The old tree, now under the stage's name; the next build tries again. */
static void remove_old(struct stage *stage, struct diag_list *diags)
{
    struct fs_error e;
    if (fs_remove(&stage->own, &stage->parent, stage->staged_name, &e) ||
        e.code == ENOENT)
        return;
    str reason = fs_error_message(diags->arena, &e);
    struct diag *d =
        diag_warning(diags, "write", (span){0},
                     "公開しましたが、前のものの控え「%.*s」を消せません: %.*s",
                     STR_ARG(stage->staged_name), STR_ARG(reason));
    d->path = arena_str(diags->arena, stage->out);
}

static bool publish(struct stage *stage, struct stage_report *report,
                    struct diag_list *diags)
{
    struct fs_error e;
    if (swap(stage, &e)) {
        bool synced = fs_sync(&stage->own, &stage->parent, &e);
        remove_old(stage, diags);
        return synced || stage_write_failed(stage, S(""), &e, diags);
    }
    if (!swap_is_impossible(e.code))
        return stage_write_failed(stage, S(""), &e, diags);
    report->fallback = true;
    return fallback_publish(stage, diags);
}

bool stage_publish(struct stage *stage, enum stage_force force,
                   struct stage_report *report, struct diag_list *diags)
{
    struct fs_list foreign;
    *report = (struct stage_report){0};
    if (stage->broken)
        return false;
    struct manifest fresh = fresh_manifest(stage);
    str text = manifest_text(&stage->own, &fresh);
    if (force == STAGE_CAREFUL && !enough_pages(stage, &fresh, diags))
        return false;
    if (!foreign_find(stage, &foreign, diags))
        return false;
    struct stage_report counted = count(stage, &fresh);
    if (!nothing_to_do(stage, &counted, text) &&
        (!complete(stage, text, &foreign, diags) ||
         !publish(stage, &counted, diags)))
        return false;
    *report = counted;
    return true;
}
