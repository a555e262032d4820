/* The repairs that are decided, written into the pages they belong to. */
#include "base/fs.h"
#include "build/build.h"
#include "load/rewrite.h"
#include "load/tree.h"

/* The findings of one source. */
struct batch {
    const struct source *source;
    struct diag **items;
    struct rewrite_edit *edits;
    size_t len;
};

/* A common page is everybody's: who judges for some may not change it. */
static bool repairable(const struct build_options *options,
                       const struct diag *d)
{
    if (!d->fix.where.source || d->since.len)
        return false;
    str path = d->fix.where.source->path;
    return str_starts(path, S("content/")) &&
           (options->insurers.len == 0 ||
            !str_starts(path, S("content/common/")));
}

/*
 * The repairs of the first source at or behind *at; findings are sorted by
 * path and place. Repairs that overlap an earlier one are left for next time.
 */
static struct batch next_batch(struct arena *a,
                               const struct build_options *options,
                               const struct diag_list *diags, size_t *at)
{
    struct batch b = {.items = ARENA_ARRAY(a, diags->len, struct diag *),
                      .edits = ARENA_ARRAY(a, diags->len, struct rewrite_edit)};
    size_t end = 0;
    for (; *at < diags->len; ++*at) {
        struct diag *d = diags->items[*at];
        if (!repairable(options, d))
            continue;
        span where = d->fix.where;
        if (b.source && !str_equal(b.source->path, where.source->path))
            break;
        if (b.source && where.start < end)
            continue;
        b.source = where.source;
        b.items[b.len] = d;
        b.edits[b.len++] =
            (struct rewrite_edit){where.start, where.end, d->fix.text, false};
        end = where.end;
    }
    return b;
}

static void report_world(struct arena *a, str path, struct fs_error *e,
                         struct diag_list *trouble)
{
    str why = fs_error_message(a, e);
    diag_world(trouble, "write", path, "直しを書き込めません: %.*s",
               STR_ARG(why));
}

/* Beside the file and renamed over it: a reader sees the old or the new. */
static bool put_file(struct arena *a, const struct fs_dir *root, str path,
                     str bytes, struct diag_list *trouble)
{
    struct fs_error e, ignored;
    size_t slash = path.len;
    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    str folder = str_take(path, slash), name = str_drop(path, slash);
    str beside =
        arena_printf(a, "%.*s.%.*s.annai", STR_ARG(folder), STR_ARG(name));
    fs_remove(a, root, beside, &ignored); /* left by a run that was killed */
    if (fs_write(a, root, beside, bytes, &e) &&
        fs_rename(a, root, beside, path, &e))
        return true;
    report_world(a, path, &e, trouble);
    fs_remove(a, root, beside, &ignored);
    return false;
}

static void tell(struct batch *b, struct build_repairs *repairs,
                 struct arena *a, struct diag_list *trouble)
{
    for (size_t i = 0; i < b->len; i++) {
        const struct diag_fix *fix = &b->items[i]->fix;
        if (!b->edits[i].refused) {
            *LIST_PUSH(a, repairs) =
                (struct build_repair){fix->where, fix->text, b->items[i]->rule};
            continue;
        }
        struct diag *d = diag_warning(
            trouble, "encoding", fix->where,
            "このファイルの文字コードに「%.*s」がないため、直していません",
            STR_ARG(fix->text));
        diag_hint(trouble, d, "UTF-8で保存し直してください");
    }
}

static void repair_source(struct arena *a, const struct fs_dir *root,
                          struct batch *b, struct build_repairs *repairs,
                          struct diag_list *trouble)
{
    struct fs_error e;
    str path = b->source->path, bytes, fresh;
    if (!fs_read(a, root, path, DATA_LIMIT, &bytes, &e)) {
        report_world(a, path, &e, trouble);
        return;
    }
    if (!rewrite_file(a, b->source, bytes, b->edits, b->len, &fresh)) {
        diag_warning(trouble, "file", source_start(b->source),
                     "検査した後に変わったファイルなので、直していません");
        return;
    }
    if (put_file(a, root, path, fresh, trouble))
        tell(b, repairs, a, trouble);
}

void build_repair(struct arena *a, const struct build_options *options,
                  const struct diag_list *diags, struct build_repairs *repairs,
                  struct diag_list *trouble)
{
    struct fs_dir root;
    struct fs_error e;
    if (!fs_dir_open(a, options->site, &root, &e)) {
        report_world(a, options->site, &e, trouble);
        return;
    }
    for (size_t at = 0; at < diags->len;) {
        struct batch b = next_batch(a, options, diags, &at);
        if (b.len)
            repair_source(a, &root, &b, repairs, trouble);
    }
    fs_dir_close(&root);
}
