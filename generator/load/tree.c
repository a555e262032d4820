/* Finds and reads a site's files. */
#include "load/tree.h"

#include <errno.h>

#include "base/buf.h"
#include "base/near.h"
#include "load/front.h"
#include "load/name.h"
#include "model/asset.h"

static bool report_link(str path, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "symlink", (span){0},
                                "リンク（ショートカット）は使えません");
    d->path = arena_str(diags->arena, path);
    diag_hint(diags, d, "リンク先のファイルを、この場所に写してください");
    return false;
}

static bool report_special(str path, struct diag_list *diags)
{
    struct diag *d =
        diag_error(diags, "file", (span){0}, "通常のファイルではありません");
    d->path = arena_str(diags->arena, path);
    diag_hint(diags, d, "content/ には、ファイルとフォルダーだけを置けます");
    return false;
}

static bool report_failure(str path, size_t limit, const struct fs_error *e,
                           struct diag_list *diags)
{
    if (e->code == FS_OUTSIDE || e->code == ELOOP)
        return report_link(path, diags);
    if (e->code == FS_TOO_LARGE) {
        struct diag *d =
            diag_error(diags, "file", (span){0},
                       "ファイルが大きすぎます（%zu KiBまで）", limit / 1024);
        d->path = arena_str(diags->arena, path);
        return false;
    }
    str why = fs_error_message(diags->arena, e);
    diag_world(diags, "file", path, "読めません: %.*s", STR_ARG(why));
    return false;
}

bool tree_read_bytes(struct arena *a, const struct fs_dir *root, str path,
                     size_t limit, str *bytes, struct diag_list *diags)
{
    struct fs_error e;
    return fs_read(a, root, path, limit, bytes, &e) ||
           report_failure(path, limit, &e, diags);
}

struct source *tree_read(struct arena *a, const struct fs_dir *root, str path,
                         size_t limit, enum encoding declared,
                         struct diag_list *diags)
{
    str bytes;
    if (tree_read_bytes(a, root, path, limit, &bytes, diags))
        return encoding_decode(a, path, bytes, declared, diags);
    return NULL;
}

/* --- pages --- */

struct finder {
    struct arena *arena;
    const struct fs_dir *root;
    struct diag_list *diags;
};

/* The files of one folder of content/; none where there is no folder. */
static bool list_folder(const struct finder *f, str folder,
                        struct fs_list *files, bool *found)
{
    enum fs_kind kind;
    struct fs_error e;
    *found = false;
    if (!fs_kind(f->arena, f->root, folder, &kind, &e))
        return report_failure(folder, 0, &e, f->diags);
    if (kind == FS_NOTHING)
        return true;
    if (kind == FS_LINK)
        return report_link(folder, f->diags);
    *found = true;
    if (!fs_list(f->arena, f->root, folder, files, &e))
        return report_failure(folder, 0, &e, f->diags);
    for (size_t i = 0; i < files->len; i++) /* from the root to the folder */
        files->items[i].path = str_drop(files->items[i].path, folder.len + 1);
    return true;
}

/*
 * What stands for .md at a path's end: Markdown by another name, as editors
 * and systems that hide extensions make it. Empty where it is something else.
 */
static str page_extension(str path)
{
    static const str extensions[] = {
        STR_INIT(".md"),       STR_INIT(".MD"),    STR_INIT(".Md"),
        STR_INIT(".markdown"), STR_INIT(".mdown"), STR_INIT(".md.txt"),
        STR_INIT(".MD.txt"),   STR_INIT("．md"),
    };
    for (size_t i = 0; i < sizeof extensions / sizeof *extensions; i++)
        if (str_ends(path, extensions[i]))
            return extensions[i];
    return (str){0};
}

static bool holds(const struct fs_list *files, str path)
{
    for (size_t i = 0; i < files->len; i++)
        if (str_equal(files->items[i].path, path))
            return true;
    return false;
}

static str lowered(struct arena *a, str text)
{
    struct buf b = {.arena = a};
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        buf_put_byte(&b, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
    }
    return buf_text(&b);
}

/* The extension of a picture or a PDF, in letters of any case, or empty. */
static str asset_extension(struct arena *a, str path)
{
    size_t dot = path.len;
    enum asset_kind kind;
    while (dot > 0 && path.ptr[dot - 1] != '.')
        dot--;
    if (dot == 0)
        return (str){0};
    str extension = str_drop(path, dot - 1);
    return asset_kind_of(lowered(a, extension), &kind) ? extension : (str){0};
}

/* A file's name, its end as written and as it should be. */
struct naming {
    str stem, written, wanted;
};

static bool report_name(const struct finder *f, str file,
                        const struct naming *n, const struct fs_list *files)
{
    struct diag *d = diag_error(f->diags, "file-name", (span){0},
                                "このファイル名はURLに使えません");
    d->path = arena_str(f->diags->arena, file);
    str name = name_suggest(f->arena, n->stem);
    str path =
        arena_printf(f->arena, "%.*s%.*s", STR_ARG(name), STR_ARG(n->wanted));
    diag_hint(f->diags, d,
              "「%.*s」にしてください（英小文字、数字、- _、かな、漢字が"
              "使えます）%s",
              STR_ARG(path),
              holds(files, path)
                  ? "。その名前のファイルもあるので、どちらか一つにしてください"
                  : "");
    return false;
}

/* What was found in one folder, or in both. */
struct found {
    struct tree_pages pages, assets;
};

/* Adds a file where it is to be published; false where it cannot be. */
static bool add_file(const struct finder *f, str folder,
                     const struct fs_list *files, const struct fs_entry *entry,
                     struct found *found)
{
    str path = entry->path;
    struct naming n = {path, page_extension(path), S(".md")};
    bool page = n.written.len > 0;
    if (name_leftover(path))
        return true;
    str file =
        arena_printf(f->arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path));
    if (entry->link)
        return report_link(file, f->diags);
    if (entry->special)
        return report_special(file, f->diags);
    if (!page) {
        n.written = asset_extension(f->arena, path);
        n.wanted = lowered(f->arena, n.written);
    }
    if (n.written.len == 0)
        return true;
    n.stem = str_take(path, path.len - n.written.len);
    if (!str_equal(n.written, n.wanted) || !name_fits(n.stem))
        return report_name(f, file, &n, files);
    struct tree_page *p =
        LIST_PUSH(f->arena, page ? &found->pages : &found->assets);
    p->path = path;
    p->file = file;
    p->url = page ? arena_printf(f->arena, "%.*s.html", STR_ARG(n.stem)) : path;
    return true;
}

static bool find_in(const struct finder *f, str folder, struct found *found,
                    bool *exists)
{
    struct fs_list files = {0};
    if (!list_folder(f, folder, &files, exists))
        return false;
    bool good = true;
    for (size_t i = 0; i < files.len; i++)
        good = add_file(f, folder, &files, &files.items[i], found) && good;
    return good;
}

/* Both are sorted by path; where both have one, the insurer's own stays. */
static void overlay(struct arena *a, const struct tree_pages *common,
                    const struct tree_pages *own, struct tree_pages *pages)
{
    size_t c = 0, o = 0;
    while (c < common->len || o < own->len) {
        int order = c == common->len ? 1
                    : o == own->len  ? -1
                                     : str_compare(common->items[c].path,
                                                   own->items[o].path);
        *LIST_PUSH(a, pages) = order < 0 ? common->items[c] : own->items[o];
        c += order <= 0;
        o += order >= 0;
    }
}

bool tree_find_pages(struct arena *a, const struct fs_dir *root, str insurer,
                     struct tree_pages *pages, struct tree_pages *assets,
                     struct diag_list *diags)
{
    struct finder f = {a, root, diags};
    struct found common = {0}, own = {0};
    bool has_common = false, has_own = false;
    bool good = find_in(&f, S("content/common"), &common, &has_common);
    str folder = arena_printf(a, "content/%.*s", STR_ARG(insurer));
    good = find_in(&f, folder, &own, &has_own) && good;
    overlay(a, &common.pages, &own.pages, pages);
    overlay(a, &common.assets, &own.assets, assets);
    if (has_common || has_own || !good)
        return good;
    struct diag *d =
        diag_error(diags, "file", (span){0}, "ページのフォルダーがありません");
    d->path = S("content/common");
    diag_hint(diags, d,
              "content/common/ を作り、index.md を置いてください"
              "（新しく始めるなら annai new site 名前）");
    return false;
}

static bool known_folder(const struct str_list *insurers, str name)
{
    if (str_equal(name, S("common")) || str_equal(name, S("data")))
        return true;
    for (size_t i = 0; i < insurers->len; i++)
        if (str_equal(name, insurers->items[i]))
            return true;
    return false;
}

static bool report_stray(str path, str folder, const struct str_list *insurers,
                         struct diag_list *diags)
{
    struct diag *d =
        diag_error(diags, "file-name", (span){0},
                   folder.len ? "「%.*s」という保険者はありません"
                              : "content/ のすぐ下には置けません%.*s",
                   STR_ARG(folder));
    d->path = arena_printf(diags->arena, "content/%.*s", STR_ARG(path));
    struct near near = near_start(folder);
    near_offer(&near, S("common"));
    near_offer(&near, S("data"));
    for (size_t i = 0; i < insurers->len; i++)
        near_offer(&near, insurers->items[i]);
    if (folder.len && near.best.len)
        diag_hint(diags, d, "もしかして「content/%.*s」", STR_ARG(near.best));
    else
        diag_hint(diags, d,
                  "共通のページは content/common/、保険者のページは "
                  "content/保険者のid/、データは content/data/ に置きます");
    return false;
}

bool tree_check_content(struct arena *a, const struct fs_dir *root,
                        const struct str_list *insurers,
                        struct diag_list *diags)
{
    struct finder f = {a, root, diags};
    struct fs_list files = {0};
    bool found;
    bool good = list_folder(&f, S("content"), &files, &found);
    str last = {0};
    for (size_t i = 0; i < files.len; i++) {
        str path = files.items[i].path, folder, rest;
        if (!str_cut(path, S("/"), &folder, &rest))
            folder = (str){0};
        bool again = folder.len && str_equal(folder, last);
        if (name_leftover(path) || again ||
            (folder.len && known_folder(insurers, folder)))
            continue;
        last = folder;
        good = report_stray(path, folder, insurers, diags);
    }
    return good;
}

bool tree_load_page(struct arena *a, const struct fs_dir *root,
                    const struct tree_page *found, struct page *page,
                    struct diag_list *diags)
{
    page->path = found->path;
    page->url = found->url;
    str bytes;
    struct fs_error e;
    if (!fs_read(a, root, found->file, PAGE_LIMIT, &bytes, &e))
        return report_failure(found->file, PAGE_LIMIT, &e, diags);
    page->source =
        encoding_decode(a, found->file, bytes, front_encoding(bytes), diags);
    return page->source && front_read(a, page->source, &page->front, diags);
}
