/*
 * Rule table-disagree: the cells of compared tables, across pages, documents
 * and insurers. The value that most cells give is taken for right; each other
 * cell is reported once, with the first of those as its note.
 */
#include "check/compare.h"

#include <string.h>

#include "base/buf.h"
#include "check/cell_value.h"
#include "model/component.h"
#include "model/comparison.h"
#include "model/data_table.h"
#include "model/grid.h"

static const char rule[] = "table-disagree";

enum { SAID_MOST = 60 };

/* --- from a page --- */

struct collecting {
    const struct check_context *c;
    struct cell_values values;
    const struct block *table;
    struct grid grid;
};

/* All heads of one line, joined; as written, and folded for the key. */
static str heads_text(const struct collecting *w, size_t row, size_t column,
                      bool of_row, bool as_key)
{
    const struct grid *g = &w->grid;
    struct buf b = {.arena = w->c->arena};
    const struct block *last = NULL;
    size_t depth = of_row ? g->header_columns : g->header_rows;
    for (size_t i = 0; i < depth; i++) {
        const struct block *head =
            of_row ? grid_at(g, row, i) : grid_at(g, i, column);
        bool ignored;
        if (!head || head == last)
            continue;
        if (b.len)
            buf_put_byte(&b, ' ');
        buf_put(&b, as_key ? cell_value(&w->values, head, &ignored)
                           : str_trim(grid_cell_text(w->c->arena, head)));
        last = head;
    }
    return buf_text(&b);
}

static str joined(struct arena *a, str one, str other)
{
    if (str_compare(one, other) > 0)
        return arena_printf(a, "%.*s\n%.*s", STR_ARG(other), STR_ARG(one));
    return arena_printf(a, "%.*s\n%.*s", STR_ARG(one), STR_ARG(other));
}

/* Cut between characters, with … where it was longer. */
static str cut_short(struct arena *a, str text)
{
    struct buf b = {.arena = a};
    size_t end = text.len > SAID_MOST ? SAID_MOST : text.len;
    while (end < text.len && ((unsigned char)text.ptr[end] & 0xC0) == 0x80)
        end--;
    for (size_t i = 0; i < end; i++)
        buf_put_byte(&b, text.ptr[i] == '\n' ? ' ' : text.ptr[i]);
    if (end < text.len)
        buf_put(&b, S("…"));
    return buf_text(&b);
}

static bool may_vary(const struct collecting *w, str row, str column)
{
    const struct schedule *s = w->c->schedule;
    for (size_t i = 0; i < s->variants.len; i++) {
        const struct table_variant *v = &s->variants.items[i];
        bool one = str_equal(v->subject, row) || str_equal(v->subject, column);
        bool other = v->attribute.len == 0 || str_equal(v->attribute, row) ||
                     str_equal(v->attribute, column);
        if (one && other)
            return true;
    }
    return false;
}

/* False where another page has shown this very cell. */
static bool is_new(const struct collecting *w, const struct compared_cell *cell)
{
    struct comparison *all = w->c->compare;
    str name = arena_printf(all->arena, "%.*s:%zu:%.*s:%.*s:%.*s",
                            STR_ARG(cell->where.source->path),
                            cell->where.start, STR_ARG(cell->id),
                            STR_ARG(cell->key), STR_ARG(cell->value));
    void **seen = map_put(all->arena, &all->seen, name);
    bool first = !*seen;
    *seen = all;
    return first;
}

static void keep(const struct collecting *w, const struct compared_cell *cell)
{
    if (cell->where.source && is_new(w, cell))
        comparison_add(w->c->compare, cell);
}

static void collect_slot(const struct collecting *w, size_t row, size_t column)
{
    const struct block *table = w->table;
    struct arena *a = w->c->arena;
    const struct block *cell = grid_at(&w->grid, row, column);
    struct compared_cell found = {.where = cell->where, .order = w->c->order};
    found.value = cell_value(&w->values, cell, &found.referenced);
    found.row = heads_text(w, row, column, true, false);
    found.column = heads_text(w, row, column, false, false);
    if (found.value.len == 0 || found.row.len == 0 || found.column.len == 0)
        return;
    found.key = joined(a, heads_text(w, row, column, true, true),
                       heads_text(w, row, column, false, true));
    found.said = cut_short(a, grid_cell_text(a, cell));
    found.id = w->c->insurer ? w->c->insurer->id : S("");
    found.variant = may_vary(w, found.row, found.column);
    if (table->component->data)
        found.address = data_table_address(
            a, table->component->data,
            span_of(cell->where.source, cell->where.start, cell->where.start));
    const struct stated_table *stated = table->component->keyed;
    if (stated)
        found.axes = joined(a, stated->key.items[0], stated->key.items[1]);
    keep(w, &found);
}

static void collect_table(struct collecting *w, const struct block *table)
{
    w->table = table;
    w->grid = grid_of(w->c->arena, table);
    const struct grid *g = &w->grid;
    for (size_t row = g->header_rows; row < g->rows; row++)
        for (size_t column = g->header_columns; column < g->columns; column++) {
            const struct block *cell = grid_at(g, row, column);
            bool notice =
                cell && cell->columns > 1 &&
                (size_t)cell->columns + g->header_columns >= g->columns;
            if (cell && !notice && !grid_cell_empty(cell))
                collect_slot(w, row, column);
        }
}

/* Depth is bounded: parse keeps block trees at 256. */
static bool any_compared(const struct block *b)
{
    for (; b; b = b->next)
        if ((b->kind == BLOCK_TABLE && b->component &&
             b->component->compared) ||
            any_compared(b->children))
            return true;
    return false;
}

static void collect_blocks(struct collecting *w, const struct block *b)
{
    for (; b; b = b->next) {
        if (b->kind == BLOCK_TABLE && b->component && b->component->compared)
            collect_table(w, b);
        else
            collect_blocks(w, b->children);
    }
}

void compare_collect(const struct check_context *c, const struct document *doc)
{
    if (!c->compare || !any_compared(doc->blocks))
        return;
    struct collecting w = {.c = c};
    w.values = cell_values_new(c->arena, c->schedule, doc->mentions);
    collect_blocks(&w, doc->blocks);
}

/* --- across pages --- */

static bool differ(const struct compared_cell *a, const struct compared_cell *b)
{
    bool same_axes =
        a->axes.len == 0 || b->axes.len == 0 || str_equal(a->axes, b->axes);
    return same_axes && !str_equal(a->value, b->value);
}

/* 「content/data/a.csv のセルC7」, 「content/common/a.md の12行目」 */
static str place_of(struct arena *a, const struct compared_cell *cell)
{
    const struct source *s = cell->where.source;
    if (cell->address.len)
        return arena_printf(a, "%.*s のセル%.*s", STR_ARG(s->path),
                            STR_ARG(cell->address));
    return arena_printf(a, "%.*s の%zu行目", STR_ARG(s->path),
                        source_place(s, cell->where.start).line);
}

static void report(const struct check_context *c,
                   const struct compared_cell *cell,
                   const struct compared_cell *right)
{
    str here = place_of(c->arena, cell), there = place_of(c->arena, right);
    bool own = str_equal(cell->id, right->id);
    struct diag *d = diag_error(
        c->diags, rule, cell->where,
        "「%.*s」の「%.*s」は、%.*sでは「%.*s」、%.*sでは「%.*s」です",
        STR_ARG(cell->row), STR_ARG(cell->column), STR_ARG(here),
        STR_ARG(cell->said), STR_ARG(there), STR_ARG(right->said));
    diag_note(c->diags, d, right->where, "ここには「%.*s」とあります",
              STR_ARG(right->said));
    diag_hint(
        c->diags, d,
        "「%.*s」が正しければ、%.*sを直してください\n"
        "「%.*s」が正しければ、%.*sを直してください\n%s",
        STR_ARG(right->said), STR_ARG(here), STR_ARG(cell->said),
        STR_ARG(there),
        own ? "同じ意味の言葉なら、予定表の synonyms { { \"…\", \"…\" } } に"
              "並べてください"
            : "保険者によって違うなら、その予定表に variants { … } と"
              "定めてください");
}

/* Beyond this many cells of one key, the first decides. */
enum { GROUP_MAX = 200 };

static const struct compared_cell *
usual(const struct compared_cell *const *group, size_t count)
{
    const struct compared_cell *best = group[0];
    size_t most = 0;
    for (size_t i = 0; i < count && count <= GROUP_MAX; i++) {
        size_t same = 0;
        for (size_t k = 0; k < count; k++)
            same += str_equal(group[i]->value, group[k]->value);
        if (same > most) {
            most = same;
            best = group[i];
        }
    }
    return best;
}

static const struct compared_cell *
check_group(const struct check_context *c,
            const struct compared_cell *const *group, size_t count)
{
    const struct compared_cell *right = usual(group, count);
    for (size_t i = 0; i < count; i++)
        if (differ(group[i], right))
            report(c, group[i], right);
    return right;
}

/* Cells of one key: each insurer's by themselves, then one of each. */
static void check_key(const struct check_context *c,
                      const struct compared_cell *cells, size_t count)
{
    const struct compared_cell **own =
        ARENA_ARRAY(c->arena, count, const struct compared_cell *);
    const struct compared_cell **each =
        ARENA_ARRAY(c->arena, count, const struct compared_cell *);
    size_t insurers = 0;
    for (size_t i = 0, end; i < count; i = end) {
        size_t len = 0;
        for (end = i; end < count && str_equal(cells[end].id, cells[i].id);
             end++)
            own[len++] = &cells[end];
        const struct compared_cell *right = check_group(c, own, len);
        if (!right->referenced && !right->variant)
            each[insurers++] = right;
    }
    if (insurers > 1)
        check_group(c, each, insurers);
}

void compare_check(const struct check_context *c)
{
    struct comparison *all = c->compare;
    if (!all)
        return;
    comparison_sort(all);
    for (size_t i = 0, end; i < all->len; i = end) {
        end = i + 1;
        while (end < all->len &&
               str_equal(all->items[end].key, all->items[i].key))
            end++;
        if (end - i > 1)
            check_key(c, &all->items[i], end - i);
    }
}

static bool covers(span cell, span where)
{
    return cell.source == where.source && cell.start <= where.start &&
           where.end <= cell.end;
}

/* Sites with more findings than that are wrong all over anyway. */
enum { LOOK_BACK = 1000 };

bool compare_reported(const struct check_context *c, span where)
{
    size_t len = c->diags->len, last = len > LOOK_BACK ? len - LOOK_BACK : 0;
    for (size_t i = len; i > last; i--) {
        const struct diag *d = c->diags->items[i - 1];
        if (strcmp(d->rule, rule) == 0 &&
            (covers(d->where, where) || covers(d->notes.items[0].where, where)))
            return true;
    }
    return false;
}
