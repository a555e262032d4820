#include "resolve/waves.h"

#include <check.h>

#include "model/flow.h"

static str cell(struct arena *a, const struct block *table, int row, int column)
{
    const struct block *b = table->children;
    while (row-- > 0)
        b = b->next;
    b = b->children;
    while (column-- > 0)
        b = b->next;
    return flow_of(a, b).text;
}

static struct wave wave(int prefecture, int month, int start, int end)
{
    return (struct wave){
        .prefecture = prefecture,
        .year = 2025,
        .month = month,
        .start = start ? date_make(2025, month, start) : DATE_NONE,
        .end = end ? date_make(2025, month, end) : DATE_NONE,
    };
}

static struct block resolved(struct arena *a, const struct wave *items,
                             size_t len)
{
    struct wave_list *list = ARENA_NEW(a, struct wave_list);
    struct fact *fact = ARENA_NEW(a, struct fact);
    struct settings settings = {0};
    struct block b = {.kind = BLOCK_COMPONENT};
    struct reference reference = {.fact = fact};
    for (size_t i = 0; i < len; i++)
        *LIST_PUSH(a, list) = items[i];
    fact->kind = FACT_WAVES;
    fact->waves = list;
    waves_table(a, &settings, &reference, &b);
    return b;
}

START_TEST(prefectures_of_the_same_days_share_a_row_in_order_of_the_post)
{
    struct arena a = {0};
    const struct wave items[] = {
        wave(13, 11, 4, 7), wave(47, 9, 8, 12),  wave(1, 11, 4, 7),
        wave(40, 9, 8, 12), wave(27, 9, 24, 24),
    };
    struct block b = resolved(&a, items, 5);
    ck_assert_int_eq(b.kind, BLOCK_TABLE);
    ck_assert(b.children->header);
    ck_assert(str_equal(cell(&a, &b, 0, 2), S("都道府県")));
    ck_assert(str_equal(cell(&a, &b, 1, 0), S("令和7年9月")));
    ck_assert(str_equal(cell(&a, &b, 1, 1), S("9月8日～9月12日")));
    ck_assert(str_equal(cell(&a, &b, 1, 2), S("福岡県、沖縄県")));
    ck_assert(str_equal(cell(&a, &b, 2, 1), S("9月24日")));
    ck_assert(str_equal(cell(&a, &b, 3, 2), S("北海道、東京都")));
    ck_assert_ptr_null(b.children->next->next->next->next);
    arena_free(&a);
}
END_TEST

START_TEST(without_days_there_is_no_column_for_them)
{
    struct arena a = {0};
    const struct wave items[] = {wave(13, 11, 0, 0), wave(1, 11, 0, 0)};
    struct block b = resolved(&a, items, 2);
    ck_assert(str_equal(cell(&a, &b, 0, 1), S("都道府県")));
    ck_assert(str_equal(cell(&a, &b, 1, 1), S("北海道、東京都")));
    arena_free(&a);
}
END_TEST

START_TEST(an_open_end_is_shown_as_open)
{
    struct arena a = {0};
    const struct wave items[] = {wave(13, 11, 4, 0)};
    struct block b = resolved(&a, items, 1);
    ck_assert(str_equal(cell(&a, &b, 1, 1), S("11月4日～")));
    arena_free(&a);
}
END_TEST

Suite *resolve_waves_suite(void);
Suite *resolve_waves_suite(void)
{
    Suite *suite = suite_create("resolve/waves");
    TCase *t = tcase_create("waves");
    tcase_add_test(
        t, prefectures_of_the_same_days_share_a_row_in_order_of_the_post);
    tcase_add_test(t, without_days_there_is_no_column_for_them);
    tcase_add_test(t, an_open_end_is_shown_as_open);
    suite_add_tcase(suite, t);
    return suite;
}
