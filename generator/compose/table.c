/*
 * Tables: one frame for each row, and one around rows that a merged cell
 * ties; header rows that come again on each page.
 */
#include <math.h>

#include "compose/blocks.h"
#include "compose/cell.h"
#include "compose/columns.h"
#include "model/grid.h"

struct table {
    struct setter *s;
    struct grid grid;
    struct cell **cells; /* as in the grid, where a cell begins; else NULL */
    size_t *tops, *ends; /* of each slot: the rows its cell takes up */
    size_t *before;      /* lines in the rows above each row */
    bool *drawn;         /* of each column: a frame around has its box */
    struct columns columns;
};

/* Rows [from, to) and how many frames stand around them. */
struct rows {
    size_t from, to, depth;
};

enum {
    WHOLE = 12,    /* a row of so many lines is not cut */
    TOGETHER = 36, /* nor are rows of so many that merged cells tie */
    DEEPEST = 8,   /* frames in each other; then merged cells are split */
};

static size_t slot(const struct table *t, size_t row, size_t column)
{
    return row * t->grid.columns + column;
}

/* --- cells --- */

static void read_cells(struct table *t)
{
    const struct grid *g = &t->grid;
    for (size_t i = 0; i < g->rows * g->columns && !t->s->galley->full; i++) {
        size_t row = i / g->columns, column = i % g->columns;
        if (!grid_begins(g, row, column))
            continue;
        struct cell *cell = cell_new(t->s, grid_at(g, row, column));
        struct column *c = &t->columns.items[column];
        t->cells[i] = cell;
        if (row < g->header_rows && cell->alignment == ALIGN_NONE)
            cell->alignment = ALIGN_CENTER;
        if (grid_width(g, row, column) > 1)
            continue;
        c->least = fmaxf(c->least, cell->least);
        c->parted = fmaxf(c->parted, cell->parted);
        c->natural = fmaxf(c->natural, cell->natural);
    }
    for (size_t i = 0; i < g->rows * g->columns; i++) {
        size_t width = grid_width(g, i / g->columns, i % g->columns);
        if (t->cells[i] && width > 1)
            columns_span(&t->columns, i % g->columns, width, t->cells[i]);
    }
}

static void find_extents(struct table *t)
{
    const struct grid *g = &t->grid;
    for (size_t row = 0; row < g->rows; row++)
        for (size_t c = 0; c < g->columns; c++) {
            const struct block *cell = grid_at(g, row, c);
            bool goes_on = row > 0 && cell && grid_at(g, row - 1, c) == cell;
            t->tops[slot(t, row, c)] =
                goes_on ? t->tops[slot(t, row - 1, c)] : row;
        }
    for (size_t row = g->rows; row-- > 0;)
        for (size_t c = 0; c < g->columns; c++) {
            bool goes_on =
                row + 1 < g->rows && t->tops[slot(t, row + 1, c)] <= row;
            t->ends[slot(t, row, c)] =
                goes_on ? t->ends[slot(t, row + 1, c)] : row + 1;
        }
}

static float cell_width(const struct table *t, size_t row, size_t column)
{
    size_t count = grid_width(&t->grid, row, column);
    return columns_width(&t->columns, column, count);
}

/* --- lines --- */

/* The lines of a row: of the cells that end in it, less those above. */
static size_t row_lines(const struct table *t, size_t row)
{
    size_t most = 1;
    for (size_t column = 0; column < t->grid.columns; column++) {
        size_t top = t->tops[slot(t, row, column)];
        const struct cell *cell = t->cells[slot(t, top, column)];
        if (!cell || t->ends[slot(t, row, column)] != row + 1)
            continue;
        size_t above = t->before[row] - t->before[top];
        if (cell->lines.len > above + most)
            most = cell->lines.len - above;
    }
    return most;
}

static void fit_cells(struct table *t)
{
    const struct grid *g = &t->grid;
    for (size_t row = 0; row < g->rows; row++) {
        for (size_t column = 0; column < g->columns; column++)
            if (t->cells[slot(t, row, column)])
                cell_fit(t->s, t->cells[slot(t, row, column)],
                         cell_width(t, row, column) - 2 * pad_side);
        t->before[row + 1] = t->before[row] + row_lines(t, row);
    }
}

/*
 * Where the rows stay together, a merged cell's lines stand in one piece
 * below its first; else each stands beside a line of the rows.
 */
static void place_slot(const struct table *t, size_t row, size_t column,
                       size_t line, bool together, struct strip *strip)
{
    size_t top = t->tops[slot(t, row, column)];
    const struct cell *cell = t->cells[slot(t, top, column)];
    if (!cell)
        return; /* goes on with the cell on its left */
    float x = t->columns.items[column].x + pad_side;
    float width = cell_width(t, top, column) - 2 * pad_side;
    size_t at = t->before[row] - t->before[top] + line;
    bool merged = t->ends[slot(t, row, column)] > top + 1;
    if (!merged || !together) {
        cell_place(cell, at, x, width, 0, strip);
        return;
    }
    for (size_t i = 0; at == 0 && i < cell->lines.len; i++)
        cell_place(cell, i, x, width, (float)i * cell_pitch, strip);
}

static void set_lines(struct table *t, size_t row, bool together, bool keep)
{
    size_t count = t->before[row + 1] - t->before[row];
    for (size_t line = 0; line < count; line++) {
        struct strip *strip = galley_add(t->s, 0, cell_pitch);
        for (size_t column = 0; column < t->grid.columns; column++)
            place_slot(t, row, column, line, together, strip);
        bool inside = line + 1 < count;
        strip->keep =
            keep ||
            (inside && (count <= WHOLE || line == 0 || line + 2 == count));
    }
}

/* --- frames --- */

static void draw_box(struct table *t, struct frame *f, size_t row,
                     size_t column)
{
    const struct block *cell = grid_at(&t->grid, row, column);
    struct sheet_box *box = frame_box(t->s, f, t->columns.items[column].x,
                                      cell ? cell_width(t, row, column)
                                           : t->columns.items[column].width);
    box->stroke = t->s->palette.line;
    box->line = 0.6F;
    box->filled = row < t->grid.header_rows || (cell && cell->header);
    box->fill = t->s->palette.tint;
}

/* Whether the slot's cell takes up all of the rows, and more than one. */
static bool fills(const struct table *t, size_t column, const struct rows *rows)
{
    size_t at = slot(t, rows->from, column);
    return t->tops[at] <= rows->from && t->ends[at] >= rows->to;
}

/* Boxes of the cells that fill the rows, unless a frame around has them. */
static void draw_boxes(struct table *t, struct frame *f,
                       const struct rows *rows, bool *mine)
{
    for (size_t column = 0; column < t->grid.columns; column++) {
        if (t->drawn[column] || !fills(t, column, rows))
            continue;
        const struct block *cell = grid_at(&t->grid, rows->from, column);
        bool inside = cell && column > 0 &&
                      grid_at(&t->grid, rows->from, column - 1) == cell;
        if (!inside)
            draw_box(t, f, rows->from, column);
        mine[column] = true;
    }
}

/* Where the rows end that merged cells tie to row `from`. */
static size_t tied_end(const struct table *t, size_t from,
                       const struct rows *in)
{
    size_t end = from + 1;
    for (size_t row = from; row < end; row++)
        for (size_t column = 0; column < t->grid.columns; column++) {
            size_t to = t->ends[slot(t, row, column)];
            if (!t->drawn[column] && to > end)
                end = to < in->to ? to : in->to;
        }
    return end;
}

static void set_rows(struct table *t, struct rows rows, bool together,
                     bool keep);

/* The rows within a frame, again in groups that are tied. */
static void set_inner(struct table *t, const struct rows *rows, bool together,
                      bool keep)
{
    for (size_t from = rows->from, to; from < rows->to; from = to) {
        to = tied_end(t, from, rows);
        bool whole = from == rows->from && to == rows->to;
        if (whole || rows->depth >= DEEPEST)
            to = from + 1; /* like stairs: each row for itself */
        set_rows(t, (struct rows){from, to, rows->depth + 1}, together,
                 keep || (together && to < rows->to));
    }
}

static void set_rows(struct table *t, struct rows rows, bool together,
                     bool keep)
{
    struct setter *s = t->s;
    struct frame *outer = s->frame;
    bool single = rows.to == rows.from + 1;
    float pad = single ? pad_height : 0;
    bool *mine = ARENA_ARRAY(s->arena, t->grid.columns, bool);
    s->frame = frame_new(s, pad, pad);
    draw_boxes(t, s->frame, &rows, mine);
    for (size_t i = 0; i < t->grid.columns; i++)
        t->drawn[i] |= mine[i];
    if (single)
        set_lines(t, rows.from, together, keep);
    else
        set_inner(t, &rows, together, keep);
    for (size_t i = 0; i < t->grid.columns; i++)
        t->drawn[i] &= !mine[i];
    s->frame = outer;
}

/* Rows from `from` on that merged cells tie; returns what stands behind. */
static size_t set_group(struct table *t, size_t from, size_t end, bool keep)
{
    struct rows in = {from, end, 0};
    size_t to = tied_end(t, from, &in);
    bool together =
        to > from + 1 && t->before[to] - t->before[from] <= TOGETHER;
    set_rows(t, (struct rows){from, to, 0}, together, keep);
    return to;
}

/* The header rows at the table's top as strips of their own. */
static const struct strip_group *header_group(struct setter *s, size_t first)
{
    enum { MOST = 12 };
    size_t len = s->galley->len - first;
    if (len == 0 || len > MOST)
        return NULL;
    struct strip *copy = ARENA_ARRAY(s->arena, len, struct strip);
    for (size_t i = 0; i < len; i++) {
        copy[i] = s->galley->items[first + i];
        copy[i].before = 0;
    }
    struct strip_group *group = ARENA_NEW(s->arena, struct strip_group);
    *group = (struct strip_group){copy, len};
    return group;
}

/* Markdown's tables always have a header row; a blank one is not set. */
static bool blank(const struct table *t, size_t row)
{
    for (size_t i = 0; i < t->grid.columns; i++) {
        const struct cell *cell = t->cells[slot(t, row, i)];
        if (t->ends[slot(t, row, i)] != row + 1 || (cell && cell->natural > 0))
            return false;
    }
    return true;
}

static void set_caption(struct setter *s, const struct block *b)
{
    if (!b->inlines)
        return;
    struct rich *rich = ARENA_NEW(s->arena, struct rich);
    rich->text.arena = s->arena;
    struct rich_style style = style_strong(s->size, s->palette.ink);
    struct rich_context c = rich_context_of(s);
    rich_put_inlines(rich, b->inlines, style, &c);
    set_rich(s, rich,
             (struct setting){.size = s->size,
                              .pitch = 1.7F * s->size,
                              .mode = FIT_RAGGED,
                              .before = 8,
                              .after = 3,
                              .keep = true});
}

static void set_body(struct table *t, const struct strip_group *head)
{
    struct galley *galley = t->s->galley;
    size_t first = t->grid.header_rows, rows = t->grid.rows;
    for (size_t row = first, next; row < rows && !galley->full; row = next) {
        size_t from = galley->len;
        next = set_group(t, row, rows, false);
        /* Two rows at least stay together at both ends of the table. */
        if (next < rows && (row == first || next + 1 == rows))
            galley->items[galley->len - 1].keep = true;
        for (size_t i = from; i < galley->len; i++)
            galley->items[i].repeat = head;
    }
}

static struct table table_new(struct setter *s, const struct block *b)
{
    struct table t = {.s = s, .grid = grid_of(s->arena, b)};
    size_t slots = t.grid.rows * t.grid.columns + 1;
    t.cells = ARENA_ARRAY(s->arena, slots, struct cell *);
    t.tops = ARENA_ARRAY(s->arena, slots, size_t);
    t.ends = ARENA_ARRAY(s->arena, slots, size_t);
    t.before = ARENA_ARRAY(s->arena, t.grid.rows + 1, size_t);
    t.drawn = ARENA_ARRAY(s->arena, t.grid.columns + 1, bool);
    t.columns.len = t.grid.columns;
    t.columns.items = ARENA_ARRAY(s->arena, t.grid.columns + 1, struct column);
    return t;
}

void set_table(struct setter *s, const struct block *b)
{
    size_t rows = 0;
    for (const struct block *r = b->children; r; r = r->next)
        rows++;
    if (rows > GALLEY_ROWS) {
        galley_refuse(s, b->where);
        return;
    }
    struct table t = table_new(s, b);
    if (t.grid.rows == 0)
        return;
    find_extents(&t);
    read_cells(&t);
    if (s->galley->full || !columns_fit(s, &t.columns, b->where))
        return;
    fit_cells(&t);
    set_caption(s, b);
    s->after = fmaxf(s->after, b->inlines ? 3 : 8);
    size_t first = s->galley->len, heads = t.grid.header_rows;
    for (size_t row = 0; row < heads;)
        row = blank(&t, row) ? row + 1 : set_group(&t, row, heads, true);
    const struct strip_group *head = header_group(s, first);
    if (heads == t.grid.rows && s->galley->len > first)
        s->galley->items[s->galley->len - 1].keep = false;
    set_body(&t, head);
    s->after = 10;
}
