/*
 * Rule table: what the resolved grid of a table says against it: a cell that
 * reaches from the header rows into the others, and, where the writer gave
 * the table a name, a header without words. Rows that only repeat are fine.
 */
#include "check/passage.h"
#include "check/rule.h"
#include "model/component.h"
#include "model/data_table.h"
#include "model/grid.h"

static const char rule[] = "table";

/* 「セルC7の」 for a cell of Excel; empty for others. */
static str cell_name(const struct check_context *c, const struct block *table,
                     span where)
{
    const struct data_table *data =
        table->component ? table->component->data : NULL;
    str address = data ? data_table_address(c->arena, data, where) : (str){0};
    return address.len ? arena_printf(c->arena, "セル%.*sの", STR_ARG(address))
                       : (str){0};
}

static void report_crossing(const struct check_context *c,
                            const struct block *table, const struct block *cell)
{
    struct diag *d =
        diag_error(c->diags, rule, cell->where,
                   "%.*s見出しの行と本文の行が一つのセルにまとめられています",
                   STR_ARG(cell_name(c, table, cell->where)));
    diag_hint(c->diags, d, "「^」を消すか、「見出し行=」の数を直してください");
}

static void report_empty(const struct check_context *c,
                         const struct block *table, const struct block *cell,
                         bool column)
{
    struct diag *d = diag_error(
        c->diags, rule, cell->where, "%.*s%sの見出しが空です",
        STR_ARG(cell_name(c, table, cell->where)), column ? "列" : "行");
    diag_hint(c->diags, d,
              "何の%sかを書いてください。まとめるなら「<」か「^」を書きます",
              column ? "列" : "行");
}

static void check_slot(const struct check_context *c, const struct block *table,
                       const struct grid *g, size_t row, size_t column)
{
    const struct block *cell = grid_at(g, row, column);
    if (!cell || !grid_begins(g, row, column))
        return;
    bool top = row < g->header_rows, side = column < g->header_columns;
    if (top && row + grid_height(g, row, column) > g->header_rows)
        report_crossing(c, table, cell);
    if (table->component && top != side && grid_cell_empty(cell) &&
        cell->header)
        report_empty(c, table, cell, top);
}

/* Depth is bounded: parse keeps block trees at 256. */
static void check_blocks(const struct check_context *c, const struct block *b)
{
    for (; b; b = b->next) {
        check_blocks(c, b->children);
        if (b->kind != BLOCK_TABLE)
            continue;
        struct grid g = grid_of(c->arena, b);
        for (size_t row = 0; row < g.rows; row++)
            for (size_t column = 0; column < g.columns; column++)
                check_slot(c, b, &g, row, column);
    }
}

void check_tables(const struct check_context *c, const struct passages *page)
{
    check_blocks(c, page->doc->blocks);
}
