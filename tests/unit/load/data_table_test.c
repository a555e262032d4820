#include "load/data_table.h"

#include <check.h>

static const struct data_table *read(struct arena *a, const char *text,
                                     struct diag_list *diags)
{
    struct source *s = ARENA_NEW(a, struct source);
    s->path = S("t.csv");
    s->text = str_from_c(text);
    diags->arena = a;
    return data_table_read(a, s, diags);
}

static bool cell_is(const struct data_table *t, size_t i, str text)
{
    return str_equal(span_text(t->cells[i].where), text);
}

START_TEST(cells_lie_inside_their_quotes)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    const struct data_table *t =
        read(&a, "証類,\"期限\"\n\n資格確認書,\"a\"\"b\nc\"\n", &diags);
    ck_assert_ptr_nonnull(t);
    ck_assert_uint_eq(t->rows, 2);
    ck_assert_uint_eq(t->columns, 2);
    ck_assert(cell_is(t, 1, S("期限")));
    ck_assert(cell_is(t, 3, S("a\"\"b\nc")));
    ck_assert_uint_eq(t->numbers[1], 2);
    arena_free(&a);
}
END_TEST

START_TEST(a_place_has_its_address_in_excel)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    const struct data_table *t = read(&a, "a,b,c\n\nd,,\"f\nf\"\n", &diags);
    span inside = span_of(t->source, t->cells[5].where.start + 1,
                          t->cells[5].where.start + 2);
    ck_assert(str_equal(data_table_address(&a, t, inside), S("C3")));
    ck_assert(str_equal(data_table_address(&a, t, t->cells[0].where), S("A1")));
    ck_assert(str_equal(data_table_address(&a, t, t->cells[4].where), S("B3")));
    span comma = span_of(t->source, 1, 2), other = {0};
    ck_assert_uint_eq(data_table_address(&a, t, comma).len, 0);
    ck_assert_uint_eq(data_table_address(&a, t, other).len, 0);
    ck_assert(str_equal(sheet_address(&a, 26, 9), S("AA10")));
    arena_free(&a);
}
END_TEST

START_TEST(tabs_separate_where_no_comma_does)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    const struct data_table *t = read(&a, "a\tb\n1,5\t2\n", &diags);
    ck_assert_uint_eq(t->columns, 2);
    ck_assert(cell_is(t, 2, S("1,5")));
    arena_free(&a);
}
END_TEST

START_TEST(a_table_too_wide_is_refused)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    char wide[2 * 101 + 1] = {0};
    for (size_t i = 0; i < 101; i++) {
        wide[2 * i] = 'a';
        wide[2 * i + 1] = i == 100 ? '\n' : ',';
    }
    ck_assert_ptr_null(read(&a, wide, &diags));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_str_eq(diags.items[0]->rule, "page-too-heavy");
    arena_free(&a);
}
END_TEST

Suite *load_data_table_suite(void);
Suite *load_data_table_suite(void)
{
    Suite *suite = suite_create("load/data_table");
    TCase *t = tcase_create("data_table");
    tcase_add_test(t, cells_lie_inside_their_quotes);
    tcase_add_test(t, a_place_has_its_address_in_excel);
    tcase_add_test(t, tabs_separate_where_no_comma_does);
    tcase_add_test(t, a_table_too_wide_is_refused);
    suite_add_tcase(suite, t);
    return suite;
}
