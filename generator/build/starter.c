/* annai new site: a start that builds and passes its checks. */
#include "base/fs.h"
#include "build/build.h"
#include "load/bundle.h"

static void world(struct arena *a, str folder, const struct fs_error *e,
                  struct diag_list *diags)
{
    str why = fs_error_message(a, e);
    diag_world(diags, "write", folder, "サイトを作れません: %.*s（%.*s）",
               STR_ARG(why), STR_ARG(e->path));
}

static bool empty_folder(struct arena *a, const struct fs_dir *dir, str folder,
                         struct diag_list *diags)
{
    struct fs_list list = {0};
    struct fs_error e;
    if (!fs_list_names(a, dir, &list, &e)) {
        world(a, folder, &e, diags);
        return false;
    }
    if (list.len == 0)
        return true;
    struct diag *d =
        diag_error(diags, "not-empty", (span){0},
                   "「%.*s」には既にファイルがあります", STR_ARG(folder));
    diag_hint(diags, d, "まだ無い名前か、空のフォルダーを指定してください");
    return false;
}

bool build_new_site(struct arena *a, str folder, struct diag_list *diags)
{
    struct fs_dir dir;
    struct fs_error e;
    if (!fs_dir_make(a, folder, &dir, &e)) {
        world(a, folder, &e, diags);
        return false;
    }
    bool fine = empty_folder(a, &dir, folder, diags);
    size_t count;
    const struct bundle_file *files = bundle_all(&count);
    for (size_t i = 0; fine && i < count; i++) {
        if (!str_starts(files[i].path, S("starter/")))
            continue;
        str path = str_drop(files[i].path, S("starter/").len);
        fine = fs_write(a, &dir, path, files[i].bytes, &e);
        if (!fine)
            world(a, folder, &e, diags);
    }
    fs_dir_close(&dir);
    return fine;
}
