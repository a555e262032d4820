#include <check.h>
#include <stdlib.h>

#include "compose/blocks.h"
#include "load/data_table.h"
#include "model/component.h"
#include "unit/compose/lines.h"

static struct lines_kit kit;
static struct galley galley;

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
    galley = (struct galley){0};
}

static void teardown(void)
{
    kit_close(&kit);
}

static struct setter setter(void)
{
    return (struct setter){.arena = &kit.arena,
                           .site = &kit.sample.site,
                           .doc = &kit.sample.doc,
                           .fonts = kit.fonts,
                           .diags = &kit.diags,
                           .galley = &galley,
                           .x = 50,
                           .width = 490,
                           .size = body_size};
}

static void option(struct block *b, str english, str value, int number)
{
    const struct component_info *info = b->component->info;
    for (size_t i = 0; i < info->option_count; i++)
        if (str_equal(info->options[i].english, english))
            *LIST_PUSH(&kit.arena, b->component) = (struct component_option){
                .info = &info->options[i], .value = value, .number = number};
}

/* Of 番号 and 氏名; people: how many the file has, or -1 for no file. */
static struct block *list_form(int rows, int blocks, int people)
{
    struct block *b = sample_block(&kit.arena, BLOCK_COMPONENT, NULL);
    b->component = ARENA_NEW(&kit.arena, struct component);
    b->component->info = component_named(S("名簿"));
    option(b, S("columns"), S("氏名、番号"), 0);
    option(b, S("caption"), S("一覧"), 0);
    option(b, S("rows"), S(""), rows);
    option(b, S("blocks"), S(""), blocks);
    if (people < 0)
        return b;
    struct buf csv = {.arena = &kit.arena};
    buf_put(&csv, S("番号,組合,氏名\n"));
    for (int i = 0; i < people; i++)
        buf_printf(&csv, "%d,見本,人物%d\n", 700 + i, i);
    struct source *s = ARENA_NEW(&kit.arena, struct source);
    *s = (struct source){.path = S("a.csv"), .text = buf_text(&csv)};
    b->component->data = data_table_read(&kit.arena, s, &kit.diags);
    return b;
}

static size_t count_runs(str text)
{
    size_t count = 0;
    for (size_t i = 0; i < galley.len; i++)
        for (size_t r = 0; r < galley.items[i].placed.runs.len; r++)
            count += str_equal(galley.items[i].placed.runs.items[r].text, text);
    return count;
}

static const struct {
    int rows, blocks, people;
    size_t sheets;
} lists[] = {
    {60, 2, -1, 1}, {60, 2, 0, 1},   {60, 2, 60, 1},
    {60, 2, 61, 2}, {60, 2, 137, 3}, {10, 1, 25, 3},
};

START_TEST(each_sheet_has_all_its_rows_numbered_from_one)
{
    struct setter s = setter();
    set_list_form(
        &s, list_form(lists[_i].rows, lists[_i].blocks, lists[_i].people));
    size_t sheets = lists[_i].sheets, turns = 0;
    ck_assert_uint_eq(count_runs(S("項番")), sheets * (size_t)lists[_i].blocks);
    str last = arena_printf(&kit.arena, "%d", lists[_i].rows);
    ck_assert_uint_eq(count_runs(S("1")), sheets);
    ck_assert_uint_eq(count_runs(last), sheets);
    for (int i = 0; i < lists[_i].people; i++)
        ck_assert_uint_eq(count_runs(arena_printf(&kit.arena, "人物%d", i)), 1);
    ck_assert_uint_eq(count_runs(S("見本")), 0);
    for (size_t i = 0; i < galley.len; i++)
        turns += galley.items[i].turn;
    ck_assert_uint_eq(turns, sheets - 1);
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

START_TEST(rows_fill_one_block_before_the_next)
{
    struct setter s = setter();
    set_list_form(&s, list_form(4, 2, 4));
    /* title, header, two rows of both blocks */
    ck_assert_uint_eq(galley.len, 4);
    const struct placed *row = &galley.items[2].placed;
    ck_assert_uint_eq(row->runs.len, 6);
    ck_assert(str_equal(row->runs.items[1].text, S("人物0")));
    ck_assert(str_equal(row->runs.items[2].text, S("700")));
    ck_assert(str_equal(row->runs.items[3].text, S("3")));
    ck_assert(str_equal(row->runs.items[4].text, S("人物2")));
    ck_assert_float_gt(row->runs.items[3].x, 50 + 490.0F / 2);
    for (size_t i = 0; i < row->boxes.len; i++)
        ck_assert_float_le(row->boxes.items[i].x + row->boxes.items[i].width,
                           540.1F);
}
END_TEST

START_TEST(a_row_is_a_row_of_a_table_in_the_structure)
{
    struct setter s = setter();
    struct sheet_elements elements = {0};
    size_t count[ROLE_COUNT] = {0};
    *LIST_PUSH(&kit.arena, &elements) =
        (struct sheet_element){.role = ROLE_DOCUMENT};
    s.elements = &elements;
    set_list_form(&s, list_form(4, 2, 3));
    for (size_t i = 0; i < elements.len; i++)
        count[elements.items[i].role]++;
    ck_assert_uint_eq(count[ROLE_TABLE], 2);
    ck_assert_uint_eq(count[ROLE_TR], 6);
    ck_assert_uint_eq(count[ROLE_TH], 6);
    ck_assert_uint_eq(count[ROLE_TD], 12);
}
END_TEST

START_TEST(a_sheet_and_its_title_fit_on_one_page)
{
    struct setter s = setter();
    set_list_form(&s, list_form(60, 2, -1));
    float height = 0;
    for (size_t i = 0; i < galley.len; i++)
        height += galley.items[i].before + galley.items[i].height;
    ck_assert_float_le(height, 600);
}
END_TEST

/* How wide the column is that a name has no room in, as the error says. */
static double told_width(double size)
{
    struct setter s = setter();
    struct sheet_form form = sheet_form_usual();
    form.size = size;
    struct paper paper = paper_of(&form);
    s.paper = &paper;
    s.width = 70;
    set_list_form(&s, list_form(10, 1, 1));
    ck_assert_uint_ge(kit.diags.len, 1);
    str said = kit.diags.items[0]->message;
    kit.diags.len = 0;
    str number = str_drop(said, str_find(said, S("幅")) + S("幅").len);
    return strtod(number.ptr, NULL);
}

START_TEST(a_column_is_told_in_millimetres_of_the_paper)
{
    double usual = told_width(11);
    ck_assert_double_gt(usual, 5);
    ck_assert_double_eq_tol(told_width(22), 2 * usual, 0.15);
}
END_TEST

Suite *compose_form_suite(void);
Suite *compose_form_suite(void)
{
    Suite *s = suite_create("compose/form");
    TCase *c = tcase_create("form");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_loop_test(c, each_sheet_has_all_its_rows_numbered_from_one, 0,
                        sizeof lists / sizeof *lists);
    tcase_add_test(c, rows_fill_one_block_before_the_next);
    tcase_add_test(c, a_row_is_a_row_of_a_table_in_the_structure);
    tcase_add_test(c, a_sheet_and_its_title_fit_on_one_page);
    tcase_add_test(c, a_column_is_told_in_millimetres_of_the_paper);
    suite_add_tcase(s, c);
    return s;
}
