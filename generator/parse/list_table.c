/* Tables written as lists of two levels. */
#include "parse/list_table.h"

#include "model/component.h"
#include "parse/merge.h"

static bool is_list(const struct block *b)
{
    return b && b->kind == BLOCK_LIST;
}

/* The item's list of cells: its first block, or behind one paragraph. */
static struct block *cells_of(const struct block *item)
{
    struct block *b = item->children;
    if (b && b->kind == BLOCK_PARAGRAPH)
        b = b->next;
    return is_list(b) && !b->next ? b : NULL;
}

static size_t count_cells(const struct block *item)
{
    struct block *list = cells_of(item);
    size_t count = item->children && item->children != list;
    for (const struct block *b = list ? list->children : NULL; b; b = b->next)
        count++;
    return count;
}

/* A cell of one paragraph holds its words itself. */
static struct slot make_slot(struct reader *r, struct block *content,
                             span where)
{
    struct block *cell = ARENA_NEW(r->arena, struct block);
    cell->kind = BLOCK_CELL;
    cell->where = where;
    cell->children = content;
    if (content && content->kind == BLOCK_PARAGRAPH && !content->next) {
        cell->inlines = content->inlines;
        cell->where = content->where;
        cell->children = NULL;
    }
    struct slot slot = {cell, cell->where};
    if (merge_mark(str_trim(span_text(cell->where))))
        cell->inlines = NULL;
    return slot;
}

static void read_row(struct reader *r, struct block *item, struct slot *slots,
                     size_t most)
{
    struct block *list = cells_of(item), *first = item->children;
    size_t at = 0;
    if (first && first != list) {
        if (list)
            first->next = NULL;
        slots[at++] = make_slot(r, first, first->where);
    }
    for (struct block *b = list ? list->children : NULL; b && at < most;
         b = b->next)
        slots[at++] = make_slot(r, b->children, b->where);
}

static void check_row(struct reader *r, const struct block *item,
                      size_t columns)
{
    size_t cells = count_cells(item);
    if (cells == columns)
        return;
    span line = source_line_at(item->where.source, item->where.start);
    struct diag *d = diag_error(r->diags, "table-ragged", line,
                                "表の列は%zu個ですが、この行には%zu個あります",
                                columns, cells);
    diag_hint(r->diags, d,
              "外側の箇条書き一つが表の一行、その中の箇条書きがセルです。"
              "空のセルも「-」だけの行で書きます");
}

static struct grid measure(struct reader *r, const struct block *list)
{
    size_t rows = 0, widest = 0;
    for (const struct block *b = list->children; b; b = b->next, rows++) {
        size_t cells = count_cells(b);
        widest = cells > widest ? cells : widest;
    }
    struct grid g = grid_new(r->arena, rows, widest);
    if (g.rows == 0)
        merge_too_large(list->where, r->diags);
    return g;
}

void list_table_read(struct reader *r, struct block *directive)
{
    struct block *list = directive->children;
    if (!is_list(list) || list->next)
        return;
    struct grid g = measure(r, list);
    if (g.rows == 0)
        return;
    struct slot *slots = ARENA_ARRAY(r->arena, g.rows * g.columns, struct slot);
    size_t row = 0, columns = count_cells(list->children);
    for (struct block *b = list->children; b; b = b->next, row++) {
        check_row(r, b, columns);
        read_row(r, b, &slots[row * g.columns], g.columns);
    }
    merge_slots(slots, &g, r->diags);
    struct block *table = ARENA_NEW(r->arena, struct block);
    table->kind = BLOCK_TABLE;
    table->where = list->where;
    g.header_rows = 1;
    g.header_columns =
        slots[0].cell && g.columns > 1 && grid_cell_empty(slots[0].cell);
    grid_fill(r->arena, &g, table);
    directive->children = table;
}
