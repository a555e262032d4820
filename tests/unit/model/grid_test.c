#include "model/grid.h"

#include <check.h>

#include "unit/parse/page.h"

static const struct block *cell(const struct grid *g, size_t row, size_t column)
{
    return grid_at(g, row, column);
}

static bool says(struct arena *a, const struct block *b, str text)
{
    return b && str_equal(grid_cell_text(a, b), text);
}

START_TEST(spans_are_spread_over_their_slots)
{
    struct page_read p;
    page_read(&p, S("| a | b | c |\n|---|---|---|\n| 1 | 2 | < |\n"
                    "| ^ | 3 | 4 |\n"));
    struct grid g = grid_of(&p.arena, p.doc->blocks);
    ck_assert_uint_eq(g.rows, 3);
    ck_assert_uint_eq(g.columns, 3);
    ck_assert_uint_eq(g.header_rows, 1);
    ck_assert_uint_eq(g.header_columns, 0);
    ck_assert_ptr_eq(cell(&g, 1, 1), cell(&g, 1, 2));
    ck_assert_ptr_eq(cell(&g, 1, 0), cell(&g, 2, 0));
    ck_assert(says(&p.arena, cell(&g, 2, 1), S("3")));
    ck_assert(says(&p.arena, cell(&g, 2, 2), S("4")));
    ck_assert(grid_begins(&g, 1, 1));
    ck_assert(!grid_begins(&g, 1, 2));
    ck_assert(!grid_begins(&g, 2, 0));
    ck_assert_uint_eq(grid_width(&g, 1, 1), 2);
    ck_assert_uint_eq(grid_height(&g, 1, 0), 2);
    ck_assert_ptr_null(cell(&g, 3, 0));
    ck_assert_ptr_null(cell(&g, 0, 3));
    page_free(&p);
}
END_TEST

START_TEST(heads_are_those_of_the_header_rows_and_columns)
{
    struct page_read p;
    page_read(&p, S("| | 期限 | < |\n|---|---|---|\n| 証 | 5年 | 2年 |\n"));
    struct grid g = grid_of(&p.arena, p.doc->blocks);
    ck_assert_uint_eq(g.header_columns, 1);
    ck_assert(says(&p.arena, grid_row_head(&g, 1, 2), S("証")));
    ck_assert(says(&p.arena, grid_column_head(&g, 1, 2), S("期限")));
    ck_assert_ptr_null(grid_row_head(&g, 1, 0));
    ck_assert_ptr_null(grid_column_head(&g, 0, 1));
    page_free(&p);
}
END_TEST

START_TEST(a_corner_is_no_rectangle)
{
    struct arena a = {0};
    struct grid g = grid_new(&a, 2, 2);
    struct block *one = ARENA_NEW(&a, struct block);
    struct block *other = ARENA_NEW(&a, struct block);
    grid_put(&g, 0, 0, one);
    grid_put(&g, 0, 1, other);
    grid_put(&g, 1, 0, one);
    grid_put(&g, 1, 1, one);
    ck_assert(!grid_square(&g, 1, 1));
    ck_assert(!grid_square(&g, 0, 0));
    grid_put(&g, 0, 1, one);
    ck_assert(grid_square(&g, 1, 1));
    arena_free(&a);
}
END_TEST

START_TEST(filling_gives_each_run_a_cell_of_its_own)
{
    struct arena a = {0};
    struct grid g = grid_new(&a, 2, 3);
    struct block *one = ARENA_NEW(&a, struct block);
    struct block *other = ARENA_NEW(&a, struct block);
    struct block table = {.kind = BLOCK_TABLE};
    for (size_t i = 0; i < 6; i++)
        grid_put(&g, i / 3, i % 3, i % 3 == 1 ? other : one);
    g.header_columns = 1;
    grid_fill(&a, &g, &table);
    const struct block *row = table.children, *c = row->children;
    ck_assert_int_eq(c->rows, 2);
    ck_assert(c->header);
    ck_assert_int_eq(c->next->rows, 2);
    ck_assert_int_eq(c->next->next->rows, 2);
    ck_assert(!c->next->next->header);
    ck_assert_ptr_ne(c, c->next->next);
    ck_assert_ptr_null(c->next->next->next);
    ck_assert_ptr_null(row->next->children);
    struct grid again = grid_of(&a, &table);
    ck_assert_uint_eq(again.rows, 2);
    ck_assert_uint_eq(again.columns, 3);
    ck_assert_uint_eq(again.header_columns, 1);
    arena_free(&a);
}
END_TEST

START_TEST(what_is_too_large_is_empty)
{
    struct arena a = {0};
    ck_assert_uint_eq(grid_new(&a, 1, GRID_COLUMNS + 1).rows, 0);
    ck_assert_uint_eq(grid_new(&a, GRID_SLOTS, 2).rows, 0);
    ck_assert_uint_eq(grid_new(&a, SIZE_MAX, 100).rows, 0);
    ck_assert_uint_eq(grid_new(&a, 3, 0).columns, 0);
    arena_free(&a);
}
END_TEST

START_TEST(spans_that_run_out_are_cut)
{
    struct arena a = {0};
    struct block cells[2] = {{.kind = BLOCK_CELL, .columns = 300, .rows = 9},
                             {.kind = BLOCK_CELL}};
    struct block rows[2] = {
        {.kind = BLOCK_ROW, .children = &cells[0], .next = &rows[1]},
        {.kind = BLOCK_ROW, .children = &cells[1]}};
    struct block table = {.kind = BLOCK_TABLE, .children = rows};
    struct grid g = grid_of(&a, &table);
    ck_assert_uint_eq(g.rows, 2);
    ck_assert_uint_eq(g.columns, GRID_COLUMNS);
    ck_assert_ptr_eq(grid_at(&g, 1, GRID_COLUMNS - 1), &cells[0]);
    arena_free(&a);
}
END_TEST

Suite *model_grid_suite(void);
Suite *model_grid_suite(void)
{
    Suite *suite = suite_create("model/grid");
    TCase *t = tcase_create("grid");
    tcase_add_test(t, spans_are_spread_over_their_slots);
    tcase_add_test(t, heads_are_those_of_the_header_rows_and_columns);
    tcase_add_test(t, a_corner_is_no_rectangle);
    tcase_add_test(t, filling_gives_each_run_a_cell_of_its_own);
    tcase_add_test(t, what_is_too_large_is_empty);
    tcase_add_test(t, spans_that_run_out_are_cut);
    suite_add_tcase(suite, t);
    return suite;
}
