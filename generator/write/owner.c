/*
 * Whether out is ours to replace: never the site itself or what holds it,
 * never a link or a file, never a directory somebody else filled.
 */
#include <errno.h>

#include "write/stage_inside.h"

enum { MANIFEST_LIMIT = 64 << 20 };

#define HINT_PLACE                                                             \
    "空のフォルダーか、annai が前に書き出したフォルダーを指定してください"

__attribute__((format(printf, 4, 5))) static bool
refuse(const struct stage *stage, struct diag_list *diags, const char *hint,
       const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str why = arena_vprintf(diags->arena, format, args);
    va_end(args);
    struct diag *d =
        diag_world(diags, "out-refused", stage->out, "出力先「%.*s」%.*s",
                   STR_ARG(stage->out), STR_ARG(why));
    diag_hint(diags, d, "%s", hint);
    return false;
}

/* Cuts out into the directory that holds it and its name. */
static str split(struct stage *stage)
{
    str path = stage->out;
    while (path.len > 1 && str_ends(path, S("/")))
        path = str_take(path, path.len - 1);
    stage->out = stage->name = path;
    size_t at = path.len;
    while (at > 0 && path.ptr[at - 1] != '/')
        at--;
    stage->name = str_drop(path, at);
    return at > 0 ? str_take(path, at) : S(".");
}

static bool usable_name(str name)
{
    return name.len > 0 && !str_starts(name, S(".")) &&
           str_find_byte(name, '\0') == SIZE_MAX;
}

static bool check_kind(struct stage *stage, struct diag_list *diags)
{
    enum fs_kind kind = FS_NOTHING;
    struct fs_error e;
    if (!fs_kind(&stage->own, &stage->parent, stage->name, &kind, &e))
        return stage_write_failed(stage, S(""), &e, diags);
    switch (kind) {
    case FS_NOTHING:
        return true;
    case FS_LINK:
        return refuse(stage, diags, "リンクの先のフォルダーを指定してください",
                      "はリンクです");
    case FS_FILE:
    case FS_SPECIAL:
        return refuse(stage, diags, HINT_PLACE, "はフォルダーではありません");
    case FS_DIRECTORY:
        break;
    }
    if (!fs_dir_open_beneath(&stage->own, &stage->parent, stage->name,
                             &stage->published, &e)) {
        stage->published.fd = -1;
        return stage_write_failed(stage, S(""), &e, diags);
    }
    return fs_dir_writable(&stage->own, &stage->published, &e) ||
           stage_write_failed(stage, S(""), &e, diags);
}

/* What a person writes is no place for what annai makes. */
static bool check_sources(struct stage *stage, const struct fs_dir *site,
                          struct diag_list *diags)
{
    static const str folders[] = {STR_INIT("content"), STR_INIT("lua"),
                                  STR_INIT("themes")};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        struct fs_dir folder;
        struct fs_error e;
        bool within = false;
        if (!fs_dir_open_beneath(&stage->own, site, folders[i], &folder, &e))
            continue; /* not there, or said by who reads it */
        bool known =
            fs_dir_within(&stage->own, &stage->parent, &folder, &within, &e);
        fs_dir_close(&folder);
        if (!known)
            return stage_write_failed(stage, S(""), &e, diags);
        if (within)
            return refuse(stage, diags, HINT_PLACE,
                          "はサイトの原稿のフォルダー %.*s/ の中です",
                          STR_ARG(folders[i]));
    }
    return true;
}

/* By identity: a path with links or ".." cannot hide where it leads. */
static bool check_site(struct stage *stage, str site_root,
                       struct diag_list *diags)
{
    struct fs_dir site;
    struct fs_error e;
    bool within = false, opened, known;
    opened = known = fs_dir_open(&stage->own, site_root, &site, &e);
    if (opened && stage->published.fd >= 0)
        known =
            fs_dir_within(&stage->own, &site, &stage->published, &within, &e);
    bool apart = !opened || !known || check_sources(stage, &site, diags);
    if (opened)
        fs_dir_close(&site);
    if (!apart)
        return false;
    if (!known) {
        str reason = fs_error_message(diags->arena, &e);
        diag_world(diags, "write", site_root, "「%.*s」を開けません: %.*s",
                   STR_ARG(site_root), STR_ARG(reason));
        return false;
    }
    if (within)
        return refuse(stage, diags, HINT_PLACE,
                      "はサイトの原稿のフォルダーか、それを含む場所です");
    return true;
}

bool owner_check_place(struct stage *stage, str site_root,
                       struct diag_list *diags)
{
    struct fs_error e;
    str above = split(stage);
    if (!usable_name(stage->name))
        return refuse(stage, diags, "「out/site」のように指定してください",
                      "には書き出せません: 「.」で始まらない名前が必要です");
    if (!fs_dir_make(&stage->own, above, &stage->parent, &e)) {
        stage->parent.fd = -1;
        return stage_write_failed(stage, S(""), &e, diags);
    }
    return check_kind(stage, diags) && check_site(stage, site_root, diags);
}

bool owner_read_manifest(struct stage *stage, const struct fs_dir *dir,
                         struct manifest *m, bool *found,
                         struct diag_list *diags)
{
    struct fs_error e;
    str text;
    *m = (struct manifest){0};
    *found =
        fs_read(&stage->own, dir, MANIFEST_NAME, MANIFEST_LIMIT, &text, &e);
    if (!*found && e.code == ENOENT)
        return true;
    if (!*found && e.code > 0)
        return stage_write_failed(stage, MANIFEST_NAME, &e, diags);
    if (*found && manifest_read(&stage->own, text, m))
        return true;
    return refuse(stage, diags,
                  "中を確かめて空にするか、別のフォルダーを指定してください",
                  "の目録 .annai-manifest が壊れています");
}

bool owner_check_contents(struct stage *stage, struct diag_list *diags)
{
    struct fs_list names;
    struct fs_error e;
    if (stage->published.fd < 0)
        return true;
    if (!owner_read_manifest(stage, &stage->published, &stage->old,
                             &stage->has_manifest, diags))
        return false;
    if (stage->has_manifest)
        return true;
    if (!fs_list_names(&stage->own, &stage->published, &names, &e))
        return stage_write_failed(stage, S(""), &e, diags);
    if (names.len == 0)
        return true;
    return refuse(stage, diags, "別の場所を指定するか、中を空にしてください",
                  "には annai が書いたものではないファイルがあります"
                  " (例: %.*s)",
                  STR_ARG(names.items[0].path));
}
