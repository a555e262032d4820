/* A table as rows × columns. */
#include "model/grid.h"

#include "base/buf.h"
#include "model/flow.h"

struct grid grid_new(struct arena *a, size_t rows, size_t columns)
{
    struct grid g = {0};
    if (columns > GRID_COLUMNS || (columns && rows > GRID_SLOTS / columns))
        return g;
    g.rows = rows;
    g.columns = columns;
    g.slots = ARENA_ARRAY(a, rows * columns + 1, struct block *);
    return g;
}

struct block *grid_at(const struct grid *g, size_t row, size_t column)
{
    return row < g->rows && column < g->columns
               ? g->slots[row * g->columns + column]
               : NULL;
}

void grid_put(const struct grid *g, size_t row, size_t column,
              struct block *cell)
{
    if (row < g->rows && column < g->columns)
        g->slots[row * g->columns + column] = cell;
}

static size_t span_columns(const struct block *cell)
{
    return cell->columns > 1 ? (size_t)cell->columns : 1;
}

static size_t span_rows(const struct block *cell)
{
    return cell->rows > 1 ? (size_t)cell->rows : 1;
}

/* Rows and columns of the table; cells pushed aside by spans count too. */
static struct grid measure(struct arena *a, const struct block *table)
{
    size_t rows = 0, columns = 0;
    size_t *taken = ARENA_ARRAY(a, GRID_COLUMNS + 1, size_t); /* rows left */
    for (const struct block *r = table->children; r; r = r->next, rows++) {
        size_t column = 0;
        for (const struct block *c = r->children; c; c = c->next) {
            while (column < GRID_COLUMNS && taken[column] > rows)
                column++;
            size_t end = column + span_columns(c);
            for (; column < end && column < GRID_COLUMNS; column++)
                taken[column] = rows + span_rows(c);
        }
        columns = column > columns ? column : columns;
    }
    return grid_new(a, rows, columns);
}

static void place_cell(const struct grid *g, size_t row, size_t column,
                       struct block *cell)
{
    for (size_t r = row; r < row + span_rows(cell) && r < g->rows; r++)
        for (size_t c = column; c < column + span_columns(cell); c++)
            if (!grid_at(g, r, c))
                grid_put(g, r, c, cell);
}

/* How many first columns hold nothing but headers below the header rows. */
static size_t count_header_columns(const struct grid *g)
{
    for (size_t column = 0; column < g->columns; column++)
        for (size_t row = g->header_rows; row < g->rows; row++) {
            const struct block *cell = grid_at(g, row, column);
            if (!cell || !cell->header)
                return column;
        }
    return g->rows > g->header_rows ? g->columns : 0;
}

struct grid grid_of(struct arena *a, const struct block *table)
{
    struct grid g = measure(a, table);
    size_t row = 0;
    for (const struct block *r = table->children; r && row < g.rows;
         r = r->next, row++) {
        size_t column = 0;
        for (struct block *c = r->children; c; c = c->next) {
            while (column < g.columns && grid_at(&g, row, column))
                column++;
            place_cell(&g, row, column, c);
        }
        if (r->header && g.header_rows == row)
            g.header_rows++;
    }
    g.header_columns = count_header_columns(&g);
    return g;
}

bool grid_begins(const struct grid *g, size_t row, size_t column)
{
    const struct block *cell = grid_at(g, row, column);
    return cell && (row == 0 || grid_at(g, row - 1, column) != cell) &&
           (column == 0 || grid_at(g, row, column - 1) != cell);
}

size_t grid_width(const struct grid *g, size_t row, size_t column)
{
    size_t end = column + 1;
    while (end < g->columns && grid_at(g, row, end) == grid_at(g, row, column))
        end++;
    return end - column;
}

size_t grid_height(const struct grid *g, size_t row, size_t column)
{
    size_t end = row + 1;
    while (end < g->rows && grid_at(g, end, column) == grid_at(g, row, column))
        end++;
    return end - row;
}

/* Three of the four slots around a crossing are never the same cell. */
bool grid_square(const struct grid *g, size_t row, size_t column)
{
    const struct block *cell = grid_at(g, row, column);
    for (size_t down = 0; cell && down < 2; down++)
        for (size_t right = 0; right < 2; right++) {
            size_t r = row + down - 1, c = column + right - 1;
            if (row + down == 0 || column + right == 0)
                continue;
            int same = (grid_at(g, r, c) == cell) +
                       (grid_at(g, r, c + 1) == cell) +
                       (grid_at(g, r + 1, c) == cell) +
                       (grid_at(g, r + 1, c + 1) == cell);
            if (same == 3)
                return false;
        }
    return true;
}

const struct block *grid_row_head(const struct grid *g, size_t row,
                                  size_t column)
{
    size_t heads = g->header_columns ? g->header_columns : 1;
    return column < heads ? NULL : grid_at(g, row, heads - 1);
}

const struct block *grid_column_head(const struct grid *g, size_t row,
                                     size_t column)
{
    size_t heads = g->header_rows ? g->header_rows : 1;
    return row < heads ? NULL : grid_at(g, heads - 1, column);
}

enum { NOT_PLACED = -1 };

/* A cell whose runs lie apart stands in the table once for each. */
static struct block *place_run(struct arena *a, const struct grid *g,
                               size_t row, size_t column)
{
    struct block *cell = grid_at(g, row, column);
    size_t width = grid_width(g, row, column);
    size_t height = grid_height(g, row, column);
    if (cell->columns != NOT_PLACED) {
        struct block *copy = ARENA_NEW(a, struct block);
        *copy = *cell;
        cell = copy;
    }
    cell->next = NULL;
    cell->header = row < g->header_rows || column + width <= g->header_columns;
    cell->columns = width > 1 ? (int)width : 0;
    cell->rows = height > 1 ? (int)height : 0;
    return cell;
}

void grid_fill(struct arena *a, const struct grid *g, struct block *table)
{
    struct block **row_end = &table->children;
    const struct block *old = table->children;
    *row_end = NULL;
    for (size_t i = 0; i < g->rows * g->columns; i++)
        if (g->slots[i])
            g->slots[i]->columns = NOT_PLACED;
    for (size_t row = 0; row < g->rows; row++) {
        struct block *r = ARENA_NEW(a, struct block);
        struct block **end = &r->children;
        r->kind = BLOCK_ROW;
        r->header = row < g->header_rows;
        r->where = old ? old->where : table->where;
        for (size_t column = 0; column < g->columns; column++)
            if (grid_begins(g, row, column)) {
                *end = place_run(a, g, row, column);
                if (end == &r->children)
                    r->where = (*end)->where;
                end = &(*end)->next;
            }
        *row_end = r;
        row_end = &r->next;
        old = old ? old->next : NULL;
    }
}

struct joiner {
    struct arena *arena;
    struct buf text;
};

static void put_line(void *context, const struct block *b)
{
    struct joiner *j = context;
    str text = flow_of(j->arena, b).text;
    if (j->text.len && text.len)
        buf_put_byte(&j->text, '\n');
    buf_put(&j->text, text);
}

str grid_cell_text(struct arena *a, const struct block *cell)
{
    struct joiner j = {a, {.arena = a}};
    if (cell->inlines)
        put_line(&j, cell);
    flow_visit(cell->children, put_line, &j);
    return buf_text(&j.text);
}

bool grid_cell_empty(const struct block *cell)
{
    return !cell->inlines && !cell->children;
}
