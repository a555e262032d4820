#include "base/str.h"

#include <check.h>

static const struct {
    const char *a, *b;
    int order;
} orders[] = {
    {"", "", 0},      {"", "a", -1},   {"a", "a", 0},    {"a", "b", -1},
    {"b", "a", 1},    {"a", "ab", -1}, {"ab", "a", 1},   {"Z", "a", -1},
    {"a-", "a/", -1}, {"z", "あ", -1}, {"あ", "い", -1},
};

START_TEST(order_is_by_bytes_and_then_by_length)
{
    int order = str_compare(str_from_c(orders[_i].a), str_from_c(orders[_i].b));
    ck_assert_int_eq((order > 0) - (order < 0), orders[_i].order);
    ck_assert_int_eq(
        str_equal(str_from_c(orders[_i].a), str_from_c(orders[_i].b)),
        orders[_i].order == 0);
}
END_TEST

START_TEST(no_text_is_the_empty_text)
{
    ck_assert_uint_eq(str_from_c(NULL).len, 0);
    ck_assert(str_equal(str_from_c(NULL), S("")));
    ck_assert(str_equal((str){0}, S("")));
    ck_assert_uint_eq(S("年").len, 3);
}
END_TEST

START_TEST(both_ends_can_be_looked_at)
{
    ck_assert(str_starts(S("index.html"), S("index")));
    ck_assert(str_starts(S("index.html"), S("")));
    ck_assert(!str_starts(S("in"), S("index")));
    ck_assert(str_ends(S("index.html"), S(".html")));
    ck_assert(str_ends(S("index.html"), S("")));
    ck_assert(!str_ends(S("html"), S(".html")));
}
END_TEST

START_TEST(parts_are_taken_without_copying)
{
    str s = S("2025年12月");
    ck_assert(str_equal(str_take(s, 4), S("2025")));
    ck_assert(str_equal(str_drop(s, 4), S("年12月")));
    ck_assert(str_equal(str_slice(s, 4, 7), S("年")));
    ck_assert_ptr_eq(str_drop(s, 4).ptr, s.ptr + 4);
    ck_assert_uint_eq(str_drop(s, s.len).len, 0);
    ck_assert_uint_eq(str_drop((str){0}, 0).len, 0);
}
END_TEST

static const struct {
    const char *text, *needle;
    size_t at;
} finds[] = {
    {"abcabc", "c", 2},
    {"abcabc", "ca", 2},
    {"aaab", "aab", 1},
    {"abc", "abcd", SIZE_MAX},
    {"abc", "x", SIZE_MAX},
    {"abc", "", 0},
    {"", "", 0},
    {"", "a", SIZE_MAX},
    {"年月日", "日", 6},
    {"ab", "b", 1},
    {"aXbX", "Xb", 1},
    {"abab", "ba", 1},
};

START_TEST(the_first_occurrence_is_found)
{
    str text = str_from_c(finds[_i].text),
        needle = str_from_c(finds[_i].needle);
    ck_assert_uint_eq(str_find(text, needle), finds[_i].at);
    ck_assert_int_eq(str_contains(text, needle), finds[_i].at != SIZE_MAX);
}
END_TEST

START_TEST(a_cut_gives_both_sides_of_the_first_separator)
{
    str head, tail;
    ck_assert(str_cut(S("a: b: c"), S(": "), &head, &tail));
    ck_assert(str_equal(head, S("a")));
    ck_assert(str_equal(tail, S("b: c")));
    ck_assert(str_cut(S("a:"), S(":"), &head, &tail));
    ck_assert_uint_eq(tail.len, 0);
    ck_assert(!str_cut(S("abc"), S(":"), &head, &tail));
    ck_assert(str_equal(head, S("abc")));
    ck_assert_uint_eq(tail.len, 0);
}
END_TEST

START_TEST(trimming_leaves_wide_blanks)
{
    ck_assert(str_equal(str_trim(S(" \t a b \r\n")), S("a b")));
    ck_assert(str_equal(str_trim(S("　全角　")), S("　全角　")));
    ck_assert_uint_eq(str_trim(S(" \n ")).len, 0);
    ck_assert_uint_eq(str_trim((str){0}).len, 0);
}
END_TEST

static const struct {
    const char *text;
    int64_t max, value; /* value -1: no number */
} numbers[] = {
    {"0", 9, 0},
    {"007", 9, 7},
    {"2025", 9999, 2025},
    {"10", 9, -1},
    {"9", 9, 9},
    {"", 9, -1},
    {"-1", 9, -1},
    {"+1", 9, -1},
    {" 1", 9, -1},
    {"1a", 9, -1},
    {"１", 9, -1},
    {"9223372036854775807", INT64_MAX, INT64_MAX},
    {"9223372036854775808", INT64_MAX, -1},
    {"99999999999999999999999999", INT64_MAX, -1},
    {"5", 3, -1},
};

START_TEST(a_number_is_whole_unsigned_and_within_its_limit)
{
    int64_t value = -1;
    bool read =
        str_number(str_from_c(numbers[_i].text), numbers[_i].max, &value);
    ck_assert_int_eq(read, numbers[_i].value != -1);
    ck_assert_int_eq(value, numbers[_i].value);
}
END_TEST

Suite *base_str_suite(void);
Suite *base_str_suite(void)
{
    Suite *suite = suite_create("base/str");
    TCase *t = tcase_create("str");
    tcase_add_loop_test(t, order_is_by_bytes_and_then_by_length, 0,
                        sizeof orders / sizeof *orders);
    tcase_add_test(t, no_text_is_the_empty_text);
    tcase_add_test(t, both_ends_can_be_looked_at);
    tcase_add_test(t, parts_are_taken_without_copying);
    tcase_add_loop_test(t, the_first_occurrence_is_found, 0,
                        sizeof finds / sizeof *finds);
    tcase_add_test(t, a_cut_gives_both_sides_of_the_first_separator);
    tcase_add_test(t, trimming_leaves_wide_blanks);
    tcase_add_loop_test(t, a_number_is_whole_unsigned_and_within_its_limit, 0,
                        sizeof numbers / sizeof *numbers);
    suite_add_tcase(suite, t);
    return suite;
}
