#include "base/source.h"

#include <check.h>

static const struct source page = {
    .path = STR_INIT("end.md"),
    .text = STR_INIT("# 終わり\n\n  12月1日まで\n最後"),
};

static const struct {
    size_t offset, line, column;
} places[] = {
    {0, 1, 1},  {2, 1, 3},  {5, 1, 4},   {11, 1, 6}, {12, 2, 1}, {13, 3, 1},
    {15, 3, 3}, {20, 3, 6}, {30, 3, 10}, {31, 4, 1}, {37, 4, 3},
};

START_TEST(a_place_counts_lines_and_characters_from_1)
{
    struct place p = source_place(&page, places[_i].offset);
    ck_assert_uint_eq(p.line, places[_i].line);
    ck_assert_uint_eq(p.column, places[_i].column);
}
END_TEST

START_TEST(a_walk_gives_the_same_places_forwards_and_back)
{
    enum { COUNT = sizeof places / sizeof *places };
    struct source_walk w = {0};
    for (size_t i = 0; i < 2 * COUNT; i++) {
        size_t k = i < COUNT ? i : 2 * COUNT - 1 - i;
        struct place p = source_walk_to(&w, &page, places[k].offset);
        ck_assert_uint_eq(p.line, places[k].line);
        ck_assert_uint_eq(p.column, places[k].column);
    }
}
END_TEST

START_TEST(the_line_of_an_offset_has_no_line_end)
{
    ck_assert(str_equal(span_text(source_line_at(&page, 0)), S("# 終わり")));
    ck_assert(str_equal(span_text(source_line_at(&page, 11)), S("# 終わり")));
    ck_assert(str_equal(span_text(source_line_at(&page, 12)), S("")));
    ck_assert(
        str_equal(span_text(source_line_at(&page, 20)), S("  12月1日まで")));
    ck_assert(
        str_equal(span_text(source_line_at(&page, page.text.len)), S("最後")));
}
END_TEST

START_TEST(no_place_has_no_text)
{
    ck_assert_uint_eq(span_text((span){0}).len, 0);
    ck_assert_uint_eq(span_text(source_start(&page)).len, 0);
    ck_assert_ptr_eq(source_start(&page).source, &page);
    ck_assert(str_equal(span_text(span_of(&page, 15, 20)), S("12月")));
}
END_TEST

START_TEST(an_empty_file_has_a_first_line)
{
    struct source empty = {.path = S("empty.md")};
    ck_assert_uint_eq(source_place(&empty, 0).line, 1);
    ck_assert_uint_eq(span_text(source_line_at(&empty, 0)).len, 0);
}
END_TEST

Suite *base_source_suite(void);
Suite *base_source_suite(void)
{
    Suite *suite = suite_create("base/source");
    TCase *t = tcase_create("source");
    tcase_add_loop_test(t, a_place_counts_lines_and_characters_from_1, 0,
                        sizeof places / sizeof *places);
    tcase_add_test(t, a_walk_gives_the_same_places_forwards_and_back);
    tcase_add_test(t, the_line_of_an_offset_has_no_line_end);
    tcase_add_test(t, no_place_has_no_text);
    tcase_add_test(t, an_empty_file_has_a_first_line);
    suite_add_tcase(suite, t);
    return suite;
}
