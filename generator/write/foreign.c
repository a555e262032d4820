/*
 * Files in the published tree that annai did not write: somebody put them
 * there, so they stay. They are named once in a warning.
 */
#include "base/buf.h"
#include "write/stage_inside.h"

enum { NAMES_SHOWN = 10 };

static bool is_ours(const struct stage *stage, str path)
{
    return str_equal(path, MANIFEST_NAME) ||
           manifest_find(&stage->old, path) != NULL;
}

static void report_conflict(const struct stage *stage, str path,
                            const struct staged *rival, struct diag_list *diags)
{
    str shown = stage_shown_path(diags->arena, stage, path);
    struct diag *d = diag_world(
        diags, "foreign-file", shown,
        "「%.*s」は annai が書いたものではないので、「%.*s」を書き出せません",
        STR_ARG(shown), STR_ARG(rival->entry.path));
    diag_hint(diags, d, "そのファイルを移すか消してから実行してください");
}

static void warn(const struct stage *stage, const struct fs_list *foreign,
                 struct diag_list *diags)
{
    struct buf names = {.arena = diags->arena};
    for (size_t i = 0; i < foreign->len && i < NAMES_SHOWN; i++)
        buf_printf(&names, "%s%.*s", i > 0 ? "、" : "",
                   STR_ARG(foreign->items[i].path));
    if (foreign->len > NAMES_SHOWN)
        buf_put(&names, S(" など"));
    struct diag *d = diag_warning(
        diags, "foreign-file", (span){0},
        "「%.*s」に annai が書いたものではないファイルが %zu 個あります: %.*s",
        STR_ARG(stage->out), foreign->len, STR_ARG(buf_text(&names)));
    d->path = arena_str(diags->arena, stage->out);
    diag_hint(diags, d, "そのまま残しました。要らなければ消してください");
}

bool foreign_find(struct stage *stage, struct fs_list *foreign,
                  struct diag_list *diags)
{
    struct fs_list all;
    struct fs_error e;
    bool free_way = true;
    *foreign = (struct fs_list){0};
    if (stage->published.fd < 0)
        return true;
    if (!fs_list_all(&stage->own, &stage->published, &all, &e))
        return stage_write_failed(stage, S(""), &e, diags);
    for (size_t i = 0; i < all.len; i++) {
        if (is_ours(stage, all.items[i].path))
            continue;
        const struct staged *rival = stage_find_rival(stage, all.items[i].path);
        if (!rival) {
            *LIST_PUSH(&stage->own, foreign) = all.items[i];
        } else if (rival->state != STAGED_SAME) {
            report_conflict(stage, all.items[i].path, rival, diags);
            free_way = false;
        }
    }
    if (foreign->len > 0)
        warn(stage, foreign, diags);
    return free_way;
}

bool foreign_carry(struct stage *stage, const struct fs_list *foreign,
                   struct diag_list *diags)
{
    struct fs_error e;
    for (size_t i = 0; i < foreign->len; i++)
        if (!fs_link_or_copy(&stage->own, &stage->published,
                             foreign->items[i].path, &stage->staged, &e))
            return stage_write_failed(stage, foreign->items[i].path, &e, diags);
    return true;
}
