/* The waves' tables that schedules name. */
#include "build/waves.h"

#include "load/encoding.h"
#include "load/tree.h"
#include "load/waves.h"

static enum encoding declared(str name)
{
    enum encoding e = ENCODING_DETECT;
    encoding_by_name(name, &e);
    return e;
}

static bool wants_table(const struct fact *f)
{
    return f->kind == FACT_WAVES && !f->waves && f->csv.len > 0;
}

static void read_table(struct arena *a, struct source *csv, struct fact *f,
                       struct diag_list *diags)
{
    struct wave_list *waves = ARENA_NEW(a, struct wave_list);
    if (!waves_read(a, csv, waves, diags))
        return;
    waves->csv = csv;
    f->waves = waves;
    f->from = wave_list_first(waves);
    f->to = wave_list_last(waves);
}

void waves_load(struct arena *a, const struct fs_dir *root,
                const struct settings *settings, struct schedule *schedule,
                struct diag_list *diags)
{
    for (size_t i = 0; i < schedule->facts.len; i++) {
        struct fact *f = schedule->facts.items[i];
        if (!wants_table(f))
            continue;
        str path = arena_printf(a, "content/%.*s", STR_ARG(f->csv));
        str name = f->encoding.len ? f->encoding : settings->encoding;
        struct source *csv =
            tree_read(a, root, path, DATA_LIMIT, declared(name), diags);
        if (csv)
            read_table(a, csv, f, diags);
        else if (diags->len > 0)
            diag_note(diags, diags->items[diags->len - 1], f->where,
                      "「%.*s」がここでこの CSV を使います", STR_ARG(f->id));
    }
}

/* --- loose schedules --- */

/* The folder of a path, as text; empty: the one we are in. */
static str folder_of(str path)
{
    size_t end = path.len;
    while (end > 0 && path.ptr[end - 1] != '/')
        end--;
    while (end > 1 && path.ptr[end - 1] == '/')
        end--;
    return str_take(path, end);
}

static str folder_above(struct arena *a, str folder)
{
    bool dots = folder.len == 0 || str_equal(folder, S(".")) ||
                str_equal(folder, S("..")) || str_ends(folder, S("/."));
    if (dots || str_ends(folder, S("/..")))
        return folder.len ? arena_printf(a, "%.*s/..", STR_ARG(folder))
                          : S("..");
    return folder_of(folder);
}

/* A file within a folder; NULL where there is none. */
static struct source *read_in(struct arena *a, str folder, str path,
                              enum encoding encoding, bool *found,
                              struct diag_list *diags)
{
    struct fs_dir dir;
    struct fs_error e;
    if (!fs_dir_open(a, folder.len ? folder : S("."), &dir, &e))
        return NULL;
    *found = fs_exists(&dir, path);
    struct source *s =
        *found ? tree_read(a, &dir, path, DATA_LIMIT, encoding, diags) : NULL;
    fs_dir_close(&dir);
    if (s && folder.len)
        s->path =
            str_ends(folder, S("/"))
                ? arena_printf(a, "%.*s%.*s", STR_ARG(folder), STR_ARG(path))
                : arena_printf(a, "%.*s/%.*s", STR_ARG(folder), STR_ARG(path));
    return s;
}

enum { FOLDERS = 3 }; /* of lua/insurers/x.lua: insurers, lua, the site */

static struct source *find_table(struct arena *a, const struct fact *f,
                                 bool *found, struct diag_list *diags)
{
    str own = folder_of(f->where.source->path), folder = own;
    str below = arena_printf(a, "content/%.*s", STR_ARG(f->csv));
    enum encoding encoding = declared(f->encoding);
    struct source *csv = NULL;
    *found = false;
    for (int i = 0; i < FOLDERS && !*found; i++) {
        csv = read_in(a, folder, below, encoding, found, diags);
        folder = folder_above(a, folder);
    }
    return *found ? csv : read_in(a, own, f->csv, encoding, found, diags);
}

static void report_missing(const struct fact *f, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "waves-csv", f->where,
                                "「%.*s」の CSV「%.*s」が見つかりません",
                                STR_ARG(f->id), STR_ARG(f->csv));
    diag_hint(diags, d,
              "この Lua のファイルのフォルダーか、二つ上までのフォルダーの "
              "content/%.*s に置いてください",
              STR_ARG(f->csv));
}

void waves_load_loose(struct arena *a, struct schedule *schedule,
                      struct diag_list *diags)
{
    for (size_t i = 0; i < schedule->facts.len; i++) {
        struct fact *f = schedule->facts.items[i];
        bool found;
        if (!wants_table(f))
            continue;
        struct source *csv = find_table(a, f, &found, diags);
        if (csv)
            read_table(a, csv, f, diags);
        else if (!found)
            report_missing(f, diags);
    }
}
