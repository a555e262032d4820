/* Table directives → tables. */
#include "resolve/table.h"

#include "base/map.h"
#include "base/near.h"
#include "model/component.h"
#include "model/grid.h"

static const char rule[] = "directive";

struct tabling {
    struct arena *arena;
    struct block *block;
    struct grid grid;
    struct diag_list *diags;
    struct arena scratch; /* for two cells at a time */
};

/* The rows or columns to be shown, in order. */
struct choice {
    size_t *items;
    size_t len, cap;
};

/* --- the table and its caption --- */

static struct block *only_table(struct block *b, struct diag_list *diags)
{
    struct block *table = b->children;
    const struct component_option *from =
        component_option(b->component, S("src"));
    if (!from)
        from = component_option(b->component, S("table"));
    if (!table && from)
        return NULL; /* could not be read, and that is said */
    if (table && table->kind == BLOCK_TABLE && !table->next)
        return table;
    struct diag *d =
        diag_error(diags, rule, source_line_at(b->where.source, b->where.start),
                   table ? "この中に書けるのは、表一つだけです"
                         : "この表には中身がありません");
    diag_hint(diags, d,
              "「:::表 題」と「:::」の間に、| で区切った表か二段の箇条書きを"
              "一つ書いてください。CSVは「::表{documents.csv 題=\"…\"}」と"
              "書きます");
    return NULL;
}

static void set_caption(struct tabling *t)
{
    struct block *b = t->block;
    const struct component_option *o =
        component_option(b->component, S("caption"));
    if (o && o->value.len && !b->inlines) {
        b->inlines = ARENA_NEW(t->arena, struct inline_node);
        b->inlines->kind = INLINE_TEXT;
        b->inlines->where = o->where;
        b->inlines->text = o->value;
        b->inlines->verbatim = true;
        return;
    }
    if (b->inlines && !o)
        return;
    struct diag *d = diag_error(
        t->diags, rule,
        o ? o->where : source_line_at(b->where.source, b->where.start),
        b->inlines ? "表の題が二つあります" : "表に題がありません");
    diag_hint(t->diags, d,
              "「題=\"証類の比較\"」のように、何の表かを一つ書いてください。"
              "読み上げで表を選ぶ人にも要ります");
}

/* --- headers --- */

static bool named_comparison(const struct block *b)
{
    str text = span_text(b->where);
    while (str_starts(text, S(":")))
        text = str_drop(text, 1);
    text = str_trim(text);
    return str_starts(text, S("比較表")) || str_starts(text, S("comparison"));
}

static size_t header_count(struct tabling *t, str option, size_t otherwise,
                           size_t most)
{
    const struct component_option *o =
        component_option(t->block->component, option);
    if (!o || (size_t)o->number < most)
        return o ? (size_t)o->number : otherwise;
    struct diag *d = diag_error(t->diags, rule, o->where,
                                "「%.*s=%d」は多すぎます。表には%zuあります",
                                STR_ARG(o->info->name), o->number, most);
    diag_hint(t->diags, d, "見出しでない行と列を、一つは残してください");
    return otherwise;
}

static void set_headers(struct tabling *t)
{
    struct grid *g = &t->grid;
    struct component *c = t->block->component;
    c->compared = c->keyed || named_comparison(t->block);
    size_t columns = g->header_columns ? g->header_columns : c->compared;
    if (columns >= g->columns)
        columns = 0;
    g->header_rows = header_count(t, S("header-rows"), g->header_rows, g->rows);
    g->header_columns =
        header_count(t, S("header-columns"), columns, g->columns);
}

/* --- 列= and 行= --- */

static void put_all(struct arena *a, struct choice *c, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        *LIST_PUSH(a, c) = i;
}

/* How the rows are seen: by their heads, or, turned, the columns by theirs. */
struct heads {
    const struct grid *grid;
    bool columns;
    size_t first, count; /* of the lines that are no headers */
    size_t depth;        /* headers of each */
};

static struct heads heads_of(const struct grid *g, bool columns)
{
    if (columns)
        return (struct heads){g, true, g->header_columns, g->columns,
                              g->header_rows};
    return (struct heads){g, false, g->header_rows, g->rows, g->header_columns};
}

/* A table without headers is chosen from by its first line. */
static const struct block *head_at(const struct heads *h, size_t line,
                                   size_t level)
{
    return h->columns ? grid_at(h->grid, level, line)
                      : grid_at(h->grid, line, level);
}

/* From the words of a head to the lines it heads, a struct choice each. */
static struct map lines_by_name(struct arena *a, const struct heads *h)
{
    struct map names = {0};
    for (size_t line = h->first; line < h->count; line++)
        for (size_t level = 0; level < (h->depth ? h->depth : 1); level++) {
            const struct block *head = head_at(h, line, level);
            str name = head ? str_trim(grid_cell_text(a, head)) : (str){0};
            if (name.len == 0)
                continue;
            void **slot = map_put(a, &names, name);
            if (!*slot)
                *slot = ARENA_NEW(a, struct choice);
            struct choice *lines = *slot;
            if (!lines->len || lines->items[lines->len - 1] != line)
                *LIST_PUSH(a, lines) = line;
        }
    return names;
}

static void report_unknown(struct tabling *t, const struct heads *h,
                           const struct component_option *o, str word)
{
    struct near near = near_start(word);
    for (size_t i = h->first; i < h->count; i++) {
        const struct block *head = head_at(h, i, h->depth ? h->depth - 1 : 0);
        if (head)
            near_offer(&near, str_trim(grid_cell_text(t->arena, head)));
    }
    struct diag *d = diag_error(t->diags, rule, o->where,
                                "表に「%.*s」という%.*sはありません",
                                STR_ARG(word), STR_ARG(o->info->name));
    if (near.best.len)
        diag_hint(t->diags, d, "もしかして「%.*s」", STR_ARG(near.best));
    else
        diag_hint(t->diags, d,
                  "表の見出しのとおりに、「、」で区切って書いてください");
}

static struct choice choose(struct tabling *t, str option, bool columns)
{
    struct choice c = {0};
    struct heads h = heads_of(&t->grid, columns);
    const struct component_option *o =
        component_option(t->block->component, option);
    put_all(t->arena, &c, 0, o ? h.first : h.count);
    if (!o)
        return c;
    struct map names = lines_by_name(t->arena, &h);
    for (str rest = o->value; rest.len;) {
        str word = component_word(&rest);
        const struct choice *lines = map_find(&names, word);
        if (!lines && word.len) {
            report_unknown(t, &h, o, word);
            break;
        }
        for (size_t i = 0; lines && i < lines->len; i++)
            *LIST_PUSH(t->arena, &c) = lines->items[i];
    }
    return c;
}

static void keep_chosen(struct tabling *t)
{
    struct choice rows = choose(t, S("rows"), false);
    struct choice columns = choose(t, S("columns"), true);
    struct grid g = grid_new(t->arena, rows.len, columns.len);
    g.header_rows = t->grid.header_rows;
    g.header_columns = t->grid.header_columns;
    for (size_t r = 0; r < rows.len && g.rows; r++)
        for (size_t c = 0; c < columns.len; c++)
            grid_put(&g, r, c,
                     grid_at(&t->grid, rows.items[r], columns.items[c]));
    t->grid = g;
}

/* --- 転置= and まとめる= --- */

static void transpose(struct tabling *t)
{
    struct grid g = grid_new(t->arena, t->grid.columns, t->grid.rows);
    if (g.rows == 0) {
        struct diag *d = diag_error(
            t->diags, "page-too-heavy",
            source_line_at(t->block->where.source, t->block->where.start),
            "行が%d個より多い表は、行と列を入れ替えられません", GRID_COLUMNS);
        diag_hint(t->diags, d, "「転置」を消すか、「行=」で選んでください");
        return;
    }
    g.header_rows = t->grid.header_columns;
    g.header_columns = t->grid.header_rows;
    for (size_t r = 0; r < g.rows; r++)
        for (size_t c = 0; c < g.columns; c++)
            grid_put(&g, r, c, grid_at(&t->grid, c, r));
    t->grid = g;
}

static bool same_words(struct tabling *t, const struct block *a,
                       const struct block *b)
{
    str words = grid_cell_text(&t->scratch, a);
    bool same = words.len && str_equal(words, grid_cell_text(&t->scratch, b));
    arena_reset(&t->scratch);
    return same;
}

/* Lets a slot belong to the cell before it where both say the same. */
static void merge_slot(struct tabling *t, size_t row, size_t column, bool above)
{
    const struct grid *g = &t->grid;
    struct block *cell = grid_at(g, row, column);
    size_t r = above ? row - 1 : row, c = above ? column : column - 1;
    struct block *before = grid_at(g, r, c);
    if (!cell || !before || cell == before || !grid_begins(g, row, column) ||
        grid_width(g, row, column) > 1 || grid_height(g, row, column) > 1)
        return;
    bool alone = above ? (column == 0 || grid_at(g, r, c - 1) != before) &&
                             grid_at(g, r, c + 1) != before
                       : (row == 0 || grid_at(g, r - 1, c) != before) &&
                             grid_at(g, r + 1, c) != before;
    if (alone && same_words(t, before, cell))
        grid_put(g, row, column, before);
}

/* Headers merge sideways, values downwards. */
static void merge_equal(struct tabling *t)
{
    const struct grid *g = &t->grid;
    for (size_t r = 0; r < g->header_rows; r++)
        for (size_t c = g->header_columns + 1; c < g->columns; c++)
            merge_slot(t, r, c, false);
    for (size_t r = g->header_rows + 1; r < g->rows; r++)
        for (size_t c = 0; c < g->columns; c++)
            merge_slot(t, r, c, true);
}

void table_resolve(struct arena *a, const struct resolve_input *in,
                   struct block *b, struct diag_list *diags)
{
    (void)in;
    struct tabling t = {.arena = a, .block = b, .diags = diags};
    struct block *table = only_table(b, diags);
    if (!table) {
        b->children = NULL;
        return;
    }
    set_caption(&t);
    t.grid = grid_of(a, table);
    set_headers(&t);
    if (component_option(b->component, S("rows")) ||
        component_option(b->component, S("columns")))
        keep_chosen(&t);
    if (component_number(b->component, S("merge"), 0))
        merge_equal(&t);
    if (component_number(b->component, S("transpose"), 0))
        transpose(&t);
    b->kind = BLOCK_TABLE;
    grid_fill(a, &t.grid, b);
    arena_free(&t.scratch);
}
