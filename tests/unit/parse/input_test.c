#include "parse/input.h"

#include <check.h>

START_TEST(made_bytes_are_told_and_taken_out)
{
    struct arena a = {0};
    struct source s = {.path = S("p"), .text = S("あ**「い」**う")};
    struct input in = input_new(&a, &s);
    input_put_source(&in, 0, s.text.len);
    input_finish(&in);
    str text = buf_text(&in.text);
    ck_assert_uint_eq(text.len, s.text.len + 4 * 3);
    ck_assert(str_equal(input_clean(&in, &a, text), s.text));
    ck_assert_uint_eq(input_to_source(&in, text.len), s.text.len);
    ck_assert_uint_eq(input_to_source(&in, 3), 3);
    ck_assert_uint_eq(input_to_source(&in, 6), 3);
    ck_assert_uint_eq(input_to_source(&in, 8), 5);
    arena_free(&a);
}
END_TEST

START_TEST(a_page_cannot_forge_the_mark)
{
    struct arena a = {0};
    struct source s = {.path = S("p"), .text = S("<?" INPUT_MARK "0?>")};
    struct input in = input_new(&a, &s);
    input_put_source(&in, 0, s.text.len);
    input_finish(&in);
    ck_assert_uint_eq(str_find(buf_text(&in.text), S(INPUT_MARK)), SIZE_MAX);
    ck_assert_uint_eq(in.text.len, s.text.len);
    ck_assert_ptr_null(input_directive(&in, buf_text(&in.text)));
    arena_free(&a);
}
END_TEST

START_TEST(directives_come_back_where_they_stood_in_code)
{
    struct arena a = {0};
    struct source s = {.path = S("p"), .text = S("  :::注意\nb\n")};
    struct input in = input_new(&a, &s);
    struct directive d;
    ck_assert(directive_read(&s, 2, 11, &d));
    input_put_source(&in, 0, 2);
    input_put_directive(&in, &d);
    input_put_source(&in, 11, s.text.len);
    input_finish(&in);
    ck_assert(str_equal(input_clean(&in, &a, buf_text(&in.text)), s.text));
    ck_assert_uint_eq(in.lines.len, 3);
    ck_assert_uint_eq(input_to_source(&in, in.lines.items[1]), 12);
    arena_free(&a);
}
END_TEST

Suite *parse_input_suite(void);
Suite *parse_input_suite(void)
{
    Suite *suite = suite_create("parse/input");
    TCase *t = tcase_create("input");
    tcase_add_test(t, made_bytes_are_told_and_taken_out);
    tcase_add_test(t, a_page_cannot_forge_the_mark);
    tcase_add_test(t, directives_come_back_where_they_stood_in_code);
    suite_add_tcase(suite, t);
    return suite;
}
