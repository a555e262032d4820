#include "load/csv.h"

#include "unit/load/said.h"

static struct arena arena;
static struct diag_list diags;
static struct source source;
static struct csv csv;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
    csv = (struct csv){0};
}

static void teardown(void)
{
    arena_free(&arena);
}

static bool read(const char *text)
{
    source = (struct source){.path = S("a.csv"), .text = str_from_c(text)};
    return csv_read(&arena, &source, &csv, &diags);
}

static str cell(size_t row, size_t column)
{
    ck_assert_uint_lt(row, csv.len);
    ck_assert_uint_lt(column, csv.items[row].len);
    return csv.items[row].items[column].text;
}

START_TEST(cells_are_told_apart_by_commas_and_lines)
{
    ck_assert(read("県,月\n青森県,9月\n沖縄県,10月"));
    ck_assert_uint_eq(csv.len, 3);
    expect_text(cell(0, 1), "月");
    expect_text(cell(2, 0), "沖縄県");
    ck_assert_uint_eq(csv_column(&csv, S("月")), 1);
    ck_assert_uint_eq(csv_column(&csv, S("日")), SIZE_MAX);
    expect_place((&(struct diag){.where = csv.items[2].items[1].where}), 3, 5);
}
END_TEST

START_TEST(quoted_cells_hold_commas_quotes_and_lines)
{
    ck_assert(read("a,b\n\"一,二\",\"「\"\"三\"\"」\n四\"\n\"\",5\"\n"));
    expect_text(cell(1, 0), "一,二");
    expect_text(cell(1, 1), "「\"三\"」\n四");
    expect_text(cell(2, 0), "");
    expect_text(cell(2, 1), "5\"");
    ck_assert(
        str_equal(span_text(csv.items[1].items[0].where), S("\"一,二\"")));
}
END_TEST

START_TEST(empty_lines_are_left_out_but_counted)
{
    ck_assert(read("\na,b\n\n,\n \n1,2\n"));
    ck_assert_uint_eq(csv.len, 2);
    ck_assert_uint_eq(csv.items[0].number, 1);
    ck_assert_uint_eq(csv.items[1].number, 5);
    str address = csv_address(&arena, 1, csv.items[1].number);
    expect_text(address, "B6");
}
END_TEST

START_TEST(empty_cells_behind_the_last_heading_are_cut)
{
    ck_assert(read("a,b,,\n1,2,,\n3,4\n5,6,,,,\n"));
    for (size_t i = 0; i < csv.len; i++)
        ck_assert_uint_eq(csv.items[i].len, 2);
}
END_TEST

/* Broken tables, and what is said of them where. */
static const struct {
    const char *text, *said;
    size_t line, column;
} broken[] = {
    {"a,b\n\"一,2\n3,4\n", "引用符「\"」が閉じていません", 2, 1},
    {"a,\"", "引用符「\"」が閉じていません", 1, 3},
    {"a,b\n\"一\"二,2\n", "閉じた引用符「\"」のあとに文字", 2, 4},
    {"a,b\n1\n2,3\n", "2行目のセルが1個（A2まで）あり、見出しの2個", 2, 1},
    {"a,b\n\n1,2,3\n", "3行目のセルが3個（C3まで）", 3, 1},
    {"", "表が空です", 1, 1},
    {"\n,,\n \n", "表が空です", 1, 1},
};

START_TEST(a_broken_table_is_an_error_at_its_place)
{
    ck_assert(!read(broken[_i].text));
    expect_said(&diags, "csv", broken[_i].said);
    expect_place(diags.items[0], broken[_i].line, broken[_i].column);
    ck_assert_uint_eq(diags.len, 1);
}
END_TEST

START_TEST(every_ragged_row_is_reported)
{
    ck_assert(!read("a,b\n1\n2,3\n4\n"));
    ck_assert_uint_eq(diags.len, 2);
    ck_assert_uint_eq(csv.len, 2);
    ck_assert_uint_eq(diags.items[0]->notes.len, 1);
}
END_TEST

START_TEST(cells_are_addressed_as_in_excel)
{
    static const struct {
        size_t column, row;
        const char *address;
    } cells[] = {
        {0, 0, "A1"},       {2, 6, "C7"},   {25, 9, "Z10"},  {26, 0, "AA1"},
        {51, 0, "AZ1"},     {52, 0, "BA1"}, {701, 0, "ZZ1"}, {702, 0, "AAA1"},
        {16383, 0, "XFD1"}, {0, 47, "A48"},
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        expect_text(csv_address(&arena, cells[i].column, cells[i].row),
                    cells[i].address);
}
END_TEST

Suite *load_csv_suite(void);
Suite *load_csv_suite(void)
{
    Suite *suite = suite_create("load/csv");
    TCase *t = tcase_create("csv");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, cells_are_told_apart_by_commas_and_lines);
    tcase_add_test(t, quoted_cells_hold_commas_quotes_and_lines);
    tcase_add_test(t, empty_lines_are_left_out_but_counted);
    tcase_add_test(t, empty_cells_behind_the_last_heading_are_cut);
    tcase_add_loop_test(t, a_broken_table_is_an_error_at_its_place, 0,
                        sizeof broken / sizeof *broken);
    tcase_add_test(t, every_ragged_row_is_reported);
    tcase_add_test(t, cells_are_addressed_as_in_excel);
    suite_add_tcase(suite, t);
    return suite;
}
