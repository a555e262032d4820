/* Finds the ledgers of a published tree. */
#include <errno.h>
#include <stdlib.h>

#include "base/fs.h"
#include "history/published.h"

enum { FILE_LIMIT = 256 << 20 };

static bool unreadable(struct arena *a, str path, const struct fs_error *e,
                       struct diag_list *diags)
{
    str why = fs_error_message(a, e);
    diag_world(diags, "read", path, "読めません: %.*s", STR_ARG(why));
    return false;
}

static str joined(struct arena *a, str folder, str name)
{
    return arena_printf(a, "%.*s%s%.*s", STR_ARG(folder),
                        str_ends(folder, S("/")) ? "" : "/", STR_ARG(name));
}

/* The bytes are let go once they are read. */
static bool read_beneath(struct arena *a, const struct fs_dir *dir, str name,
                         struct published *p, struct diag_list *diags)
{
    struct arena own = {0};
    struct fs_error e;
    str bytes, path = joined(a, dir->path, name);
    bool fine = fs_read(&own, dir, name, FILE_LIMIT, &bytes, &e)
                    ? published_decode(a, path, bytes, LIST_PUSH(a, p), diags)
                    : unreadable(a, path, &e, diags);
    arena_free(&own);
    return fine;
}

/* folder/ledger.json, else folder/facts.json; empty where neither is. */
static str ledger_beneath(struct arena *a, const struct fs_dir *dir, str folder)
{
    static const str names[] = {STR_INIT("ledger.json"),
                                STR_INIT("facts.json")};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        str path = folder.len ? joined(a, folder, names[i]) : names[i];
        if (fs_exists(dir, path))
            return path;
    }
    return (str){0};
}

static bool read_insurers(struct arena *a, const struct fs_dir *dir,
                          struct published *p, struct diag_list *diags)
{
    struct fs_list list = {0};
    struct fs_error e;
    if (!fs_list_names(a, dir, &list, &e))
        return unreadable(a, dir->path, &e, diags);
    bool fine = true;
    for (size_t i = 0; fine && i < list.len; i++) {
        str name = list.items[i].path, path = {0};
        if (!str_starts(name, S(".")))
            path = ledger_beneath(a, dir, name);
        fine = path.len == 0 || read_beneath(a, dir, path, p, diags);
    }
    if (!fine || p->len)
        return fine;
    struct diag *d =
        diag_world(diags, "ledger", dir->path,
                   "公開した ledger.json がこのフォルダーにありません");
    diag_hint(diags, d,
              "annai build の公開先（--out のフォルダー）か、"
              "その中の組合のフォルダーを指定してください");
    return false;
}

static bool read_folder(struct arena *a, const struct fs_dir *dir,
                        struct published *p, struct diag_list *diags)
{
    str own = ledger_beneath(a, dir, S(""));
    return own.len ? read_beneath(a, dir, own, p, diags)
                   : read_insurers(a, dir, p, diags);
}

static bool read_file(struct arena *a, str path, struct published *p,
                      struct diag_list *diags)
{
    struct arena own = {0};
    struct fs_error e;
    str bytes;
    bool fine = fs_read_absolute(&own, path, FILE_LIMIT, &bytes, &e)
                    ? published_decode(a, path, bytes, LIST_PUSH(a, p), diags)
                    : unreadable(a, path, &e, diags);
    arena_free(&own);
    return fine;
}

static int compare_insurers(const void *left, const void *right)
{
    const struct published_insurer *a = left, *b = right;
    return str_compare(a->id, b->id);
}

bool published_read(struct arena *a, str path, struct published *p,
                    struct diag_list *diags)
{
    struct fs_dir dir;
    struct fs_error e;
    bool fine;
    if (fs_dir_open(a, path, &dir, &e)) {
        fine = read_folder(a, &dir, p, diags);
        fs_dir_close(&dir);
    } else {
        fine = e.code == ENOTDIR ? read_file(a, path, p, diags)
                                 : unreadable(a, path, &e, diags);
    }
    if (fine && p->len)
        qsort(p->items, p->len, sizeof *p->items, compare_insurers);
    for (size_t i = 1; fine && i < p->len; i++) {
        if (compare_insurers(&p->items[i - 1], &p->items[i]) != 0)
            continue;
        diag_world(diags, "ledger", path,
                   "同じ組合（%.*s）の ledger.json が二つあります",
                   STR_ARG(p->items[i].id));
        fine = false;
    }
    return fine;
}
