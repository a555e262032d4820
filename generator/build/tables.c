/* The tables that pages show from files and from the schedule. */
#include "build/tables.h"

#include <assert.h>
#include <pthread.h>

#include "base/near.h"
#include "build/build.h"
#include "build/project.h"
#include "load/data_table.h"
#include "load/tree.h"
#include "model/component.h"
#include "model/mailing.h"
#include "parse/data.h"

static const char rule[] = "csv";

struct entry {
    const struct source *source;
    const struct data_table *table; /* NULL: it could not be read */
    struct entry *next;
};

struct tables {
    const struct fs_dir *root; /* NULL: loose pages */
    pthread_mutex_t lock;      /* of all below */
    struct arena own;
    struct diag_list diags;
    struct map by_path; /* path → struct entry * */
    struct entry *all;
};

struct tables *tables_open(struct arena *a, const struct fs_dir *root)
{
    struct tables *t = ARENA_NEW(a, struct tables);
    t->root = root;
    t->diags.arena = &t->own;
    int failed = pthread_mutex_init(&t->lock, NULL);
    assert(!failed); /* it needs no memory of its own */
    (void)failed;
    return t;
}

/* --- files --- */

static struct entry *read_entry(struct tables *t, str path, str encoding)
{
    struct entry *e = ARENA_NEW(&t->own, struct entry);
    enum encoding declared = ENCODING_DETECT;
    encoding_by_name(encoding, &declared);
    e->source =
        t->root
            ? tree_read(&t->own, t->root, path, PAGE_LIMIT, declared, &t->diags)
            : project_read_named(&t->own, path, PAGE_LIMIT, &t->diags);
    if (e->source)
        e->table = data_table_read(&t->own, e->source, &t->diags);
    e->next = t->all;
    t->all = e;
    return e;
}

/* Each file is read, and complained of, once. */
static const struct data_table *find_file(struct tables *t, str path,
                                          str encoding)
{
    pthread_mutex_lock(&t->lock);
    struct entry *e = map_find(&t->by_path, path);
    if (!e) {
        path = arena_str(&t->own, path);
        e = read_entry(t, path, encoding);
        *map_put(&t->own, &t->by_path, path) = e;
    }
    const struct data_table *table = e->table;
    pthread_mutex_unlock(&t->lock);
    return table;
}

static const struct data_table *stated_data(struct tables *t, struct arena *a,
                                            const struct stated_table *stated)
{
    if (stated->rows || stated->csv.len == 0)
        return stated->rows;
    str path = t->root ? arena_printf(a, "content/%.*s", STR_ARG(stated->csv))
                       : stated->csv;
    return find_file(t, path, stated->encoding);
}

/* --- a page's directives --- */

struct attaching {
    struct tables *tables;
    struct arena *arena;
    const struct document *doc;
    const struct schedule *schedule;
    struct diag_list *diags;
};

static str folder_of(str path)
{
    size_t slash = path.len;
    while (slash > 0 && path.ptr[slash - 1] != '/')
        slash--;
    return str_take(path, slash);
}

/* Where a page's file may lie, in order; content/data/ may be left out. */
static str find_path(const struct attaching *w, str name)
{
    struct arena *a = w->arena;
    const struct page *page = w->doc->page;
    if (!w->tables->root || !page)
        return arena_printf(a, "%.*s%.*s",
                            STR_ARG(folder_of(w->doc->source->path)),
                            STR_ARG(name));
    str folder = folder_of(page->path);
    const str places[] = {
        arena_printf(a, "content/%.*s/%.*s%.*s", STR_ARG(page->insurer->id),
                     STR_ARG(folder), STR_ARG(name)),
        arena_printf(a, "content/common/%.*s%.*s", STR_ARG(folder),
                     STR_ARG(name)),
        arena_printf(a, "content/data/%.*s", STR_ARG(name)),
        arena_printf(a, "content/%.*s", STR_ARG(name)),
    };
    size_t count = sizeof places / sizeof *places;
    if (!str_starts(name, S("data/")))
        count--;
    for (size_t i = 0; i < count; i++)
        if (fs_exists(w->tables->root, places[i]))
            return places[i];
    return (str){0};
}

static const struct data_table *attach_file(const struct attaching *w,
                                            const struct component_option *o)
{
    str path = find_path(w, o->value);
    if (path.len)
        return find_file(w->tables, path, S(""));
    struct diag *d =
        diag_error(w->diags, rule, o->where,
                   "「%.*s」というファイルがありません", STR_ARG(o->value));
    diag_hint(w->diags, d,
              "CSVはこのページと同じフォルダーか content/data/ に置き、"
              "その名前を書いてください");
    return NULL;
}

static const struct stated_table *find_stated(const struct schedule *s, str id)
{
    for (size_t i = s->tables.len; i > 0; i--)
        if (str_equal(s->tables.items[i - 1].id, id))
            return &s->tables.items[i - 1];
    return NULL;
}

static const struct data_table *attach_stated(const struct attaching *w,
                                              struct component *c,
                                              const struct component_option *o)
{
    const struct stated_table *stated = find_stated(w->schedule, o->value);
    if (stated) {
        c->keyed = stated->key.len ? stated : NULL;
        return stated_data(w->tables, w->arena, stated);
    }
    if (w->schedule->incomplete)
        return NULL; /* the file it may stand in has been reported */
    struct near near = near_start(o->value);
    for (size_t i = 0; i < w->schedule->tables.len; i++)
        near_offer(&near, w->schedule->tables.items[i].id);
    struct diag *d =
        diag_error(w->diags, "unknown-reference", o->where,
                   "「%.*s」という表は予定表にありません", STR_ARG(o->value));
    if (near.best.len)
        diag_hint(w->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(w->diags, d,
                  "予定表に table_ \"%.*s\" { csv = \"data/….csv\" } と"
                  "定めてください",
                  STR_ARG(o->value));
    return NULL;
}

static void report_both(const struct attaching *w, const struct block *b,
                        const struct component_option *o)
{
    struct diag *d = diag_error(w->diags, "directive", o->where,
                                "表の中身が二通りに書かれています");
    diag_hint(w->diags, d,
              b->children
                  ? "「%.*s=」を消すか、「:::」との間の表を消してください"
                  : "「ファイル=」か「%.*s=」のどちらか一つにしてください",
              STR_ARG(o->info->name));
}

static void attach(const struct attaching *w, struct block *b)
{
    struct component *c = b->component;
    const struct component_option *file = component_option(c, S("src"));
    const struct component_option *stated = component_option(c, S("table"));
    if (!file && !stated)
        return;
    if (b->children || (file && stated)) {
        report_both(w, b, stated ? stated : file);
        b->children = NULL;
        return;
    }
    c->data = file ? attach_file(w, file) : attach_stated(w, c, stated);
    if (c->data)
        b->children = parse_data_table(w->arena, c->data, w->diags);
}

static bool has_column(struct arena *a, const struct data_table *t, str name)
{
    for (size_t i = 0; i < t->columns; i++)
        if (str_equal(data_table_text(a, t, 0, i), name))
            return true;
    return false;
}

/*
 * Names of people come to no page of a site: its build does not even open
 * their file. Who renders the page alone gets them on paper.
 */
static void attach_list(const struct attaching *w, struct component *c)
{
    const struct component_option *file = component_option(c, S("src"));
    const struct component_option *names = component_option(c, S("columns"));
    if (w->tables->root || !file || !names)
        return;
    c->data = attach_file(w, file);
    for (str rest = names->value; c->data && rest.len;) {
        str name = component_word(&rest);
        if (has_column(w->arena, c->data, name))
            continue;
        struct diag *d = diag_error(w->diags, rule, names->where,
                                    "CSVの1行目に「%.*s」という列がありません",
                                    STR_ARG(name));
        diag_note(w->diags, d, c->data->cells[0].where, "ここが1行目です");
        diag_hint(w->diags, d,
                  "「列=」とCSVの見出しを、同じ言葉にしてください");
        return;
    }
}

/* Depth is bounded: parse keeps block trees at 256. */
static void attach_blocks(const struct attaching *w, struct block *b)
{
    for (; b; b = b->next)
        if (b->kind == BLOCK_COMPONENT &&
            b->component->info->kind == COMPONENT_TABLE)
            attach(w, b);
        else if (b->kind == BLOCK_COMPONENT &&
                 b->component->info->kind == COMPONENT_LIST_FORM)
            attach_list(w, b->component);
        else
            attach_blocks(w, b->children);
}

void tables_attach(struct tables *t, struct arena *a, struct document *doc,
                   const struct schedule *schedule, struct diag_list *diags)
{
    struct attaching w = {t, a, doc, schedule, diags};
    attach_blocks(&w, doc->blocks);
}

/* --- the tables of a schedule by themselves --- */

static struct block *keyed_block(struct arena *a,
                                 const struct stated_table *stated)
{
    struct block *b = ARENA_NEW(a, struct block);
    b->kind = BLOCK_COMPONENT;
    b->where = stated->where;
    b->inlines = ARENA_NEW(a, struct inline_node);
    b->inlines->kind = INLINE_TEXT;
    b->inlines->text = stated->id;
    b->component = ARENA_NEW(a, struct component);
    b->component->info = component_named(S("table"));
    b->component->keyed = stated;
    return b;
}

struct document *tables_page(struct tables *t, struct arena *a,
                             const struct schedule *schedule,
                             struct diag_list *diags)
{
    struct document *doc = ARENA_NEW(a, struct document);
    struct block **tail = &doc->blocks;
    for (size_t i = 0; i < schedule->tables.len; i++) {
        const struct stated_table *stated = &schedule->tables.items[i];
        const struct data_table *data =
            stated->key.len ? stated_data(t, a, stated) : NULL;
        if (!data)
            continue;
        *tail = keyed_block(a, stated);
        (*tail)->component->data = data;
        (*tail)->children = parse_data_table(a, data, diags);
        tail = &(*tail)->next;
    }
    return doc;
}

/* --- the end --- */

static void name_cell(const struct tables *t, struct arena *a, struct diag *d,
                      struct diag_list *diags)
{
    const struct entry *e = t->all;
    while (e && e->source != d->where.source)
        e = e->next;
    if (!e || !e->table)
        return;
    str address = data_table_address(a, e->table, d->where);
    if (address.len && !str_contains(d->message, address))
        diag_note(diags, d, d->where, "Excelではセル%.*sです",
                  STR_ARG(address));
}

void tables_name_cells(const struct tables *t, struct arena *a, size_t from,
                       struct diag_list *diags)
{
    for (size_t i = from; t->all && i < diags->len; i++)
        if (diags->items[i]->where.source)
            name_cell(t, a, diags->items[i], diags);
}

void tables_close(struct tables *t, struct arena *a, struct diag_list *diags)
{
    diag_join(diags, &t->diags);
    tables_name_cells(t, a, 0, diags);
    pthread_mutex_destroy(&t->lock);
    arena_join(a, &t->own);
}
