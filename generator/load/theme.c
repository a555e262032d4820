/* The theme's files: from themes/<name>/ beneath the root, else built in. */
#include "base/near.h"
#include "load/bundle.h"
#include "load/name.h"
#include "load/tree.h"

struct sources {
    const struct source **items;
    size_t len, cap;
};

struct reader {
    struct arena *arena;
    const struct fs_dir *root;
    str folder; /* themes/kihon/ */
    struct sources templates, styles, sheets;
    struct diag_list *diags;
};

/* Where a file of the theme is kept, or NULL where it is none of these. */
static struct sources *kept_in(struct reader *r, str path)
{
    if (str_starts(path, S("templates/")) && str_ends(path, S(".html")))
        return &r->templates;
    if (str_starts(path, S("css/")) && str_ends(path, S(".css")))
        return &r->styles;
    if (str_starts(path, S("sheets/")) && str_ends(path, S(".lua")))
        return &r->sheets;
    return NULL;
}

/* What stands behind the folder in the path of a file, or nothing. */
static str below(str folder, str path)
{
    if (!str_starts(path, folder))
        return (str){0};
    str rest = str_drop(path, folder.len);
    return str_starts(rest, S("/")) ? str_drop(rest, 1) : (str){0};
}

static bool add(struct reader *r, struct sources *sources,
                const struct source *s)
{
    if (!s)
        return false;
    *LIST_PUSH(r->arena, sources) = s;
    return true;
}

static bool read_folder(struct reader *r)
{
    struct fs_list files = {0};
    struct fs_error e;
    if (!fs_list(r->arena, r->root, r->folder, &files, &e)) {
        str why = fs_error_message(r->arena, &e);
        diag_world(r->diags, "file", r->folder, "読めません: %.*s",
                   STR_ARG(why));
        return false;
    }
    bool good = true;
    for (size_t i = 0; i < files.len; i++) {
        str file = files.items[i].path;
        struct sources *sources = kept_in(r, below(r->folder, file));
        if (!sources || name_leftover(file))
            continue;
        good = add(r, sources,
                   tree_read(r->arena, r->root, file, SCRIPT_LIMIT,
                             ENCODING_DETECT, r->diags)) &&
               good;
    }
    return good;
}

static bool read_bundle(struct reader *r, bool *found)
{
    size_t count;
    const struct bundle_file *files = bundle_all(&count);
    bool good = true;
    for (size_t i = 0; i < count; i++) {
        str path = below(r->folder, files[i].path);
        *found = *found || path.len;
        struct sources *sources = kept_in(r, path);
        if (sources)
            good = add(r, sources,
                       encoding_decode(r->arena, files[i].path, files[i].bytes,
                                       ENCODING_UTF8, r->diags)) &&
                   good;
    }
    return good;
}

static bool report_missing(const struct reader *r, const struct theme *theme)
{
    struct diag *d =
        diag_error(r->diags, "theme", theme->where,
                   "テーマ「%.*s」がありません", STR_ARG(theme->name));
    struct near near = near_start(theme->name);
    near_offer(&near, S("kihon"));
    if (near.best.len)
        diag_hint(r->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(r->diags, d,
                  "themes/ の下のフォルダーの名前か、はじめからある「kihon」を"
                  "書いてください");
    return false;
}

/* sheets/a4.lua → a4 */
static str sheet_name(str path)
{
    str name = str_take(path, path.len - S(".lua").len);
    for (size_t at; (at = str_find_byte(name, '/')) != SIZE_MAX;)
        name = str_drop(name, at + 1);
    return name;
}

static bool has_sheet(const struct theme *theme, str name)
{
    for (size_t i = 0; i < theme->sheet_count; i++)
        if (str_equal(theme->sheets[i].name, name))
            return true;
    return false;
}

static void add_sheets(struct theme *theme, const struct sources *sources)
{
    for (size_t i = 0; i < sources->len; i++) {
        str name = sheet_name(sources->items[i]->path);
        if (!has_sheet(theme, name))
            theme->sheets[theme->sheet_count++] =
                (struct sheet_file){.source = sources->items[i], .name = name};
    }
}

/* The theme's own forms of paper, and those of kihon that it has not. */
static bool keep_sheets(const struct reader *own, struct theme *theme)
{
    struct reader built_in = {
        .arena = own->arena, .folder = S("themes/kihon"), .diags = own->diags};
    bool found = false, good = read_bundle(&built_in, &found);
    theme->sheets =
        ARENA_ARRAY(own->arena, own->sheets.len + built_in.sheets.len + 1,
                    struct sheet_file);
    add_sheets(theme, &own->sheets);
    add_sheets(theme, &built_in.sheets);
    return good;
}

bool tree_load_theme(struct arena *a, const struct fs_dir *root, str name,
                     struct theme *theme, struct diag_list *diags)
{
    theme->name = name;
    str folder = arena_printf(a, "themes/%.*s", STR_ARG(name));
    struct reader r = {
        .arena = a, .root = root, .folder = folder, .diags = diags};
    if (!name_fits(folder) || str_find_byte(name, '/') != SIZE_MAX)
        return report_missing(&r, theme);
    enum fs_kind kind;
    struct fs_error e;
    if (!fs_kind(a, root, folder, &kind, &e)) {
        str why = fs_error_message(a, &e);
        diag_world(diags, "file", folder, "読めません: %.*s", STR_ARG(why));
        return false;
    }
    bool found = kind != FS_NOTHING;
    bool good = found ? read_folder(&r) : read_bundle(&r, &found);
    if (!found)
        return report_missing(&r, theme);
    theme->templates = r.templates.items;
    theme->template_count = r.templates.len;
    theme->styles = r.styles.items;
    theme->style_count = r.styles.len;
    return keep_sheets(&r, theme) && good;
}
