#include "check/rune.h"

#include <check.h>

START_TEST(letters_begin_where_their_first_byte_stands)
{
    str text = S("a証b");
    ck_assert_uint_eq(rune_at(text, 1), 0x8A3C);
    ck_assert_uint_eq(rune_at(text, text.len), 0);
    ck_assert_uint_eq(rune_before(text, 4), 1);
    ck_assert_uint_eq(rune_before(text, 1), 0);
    ck_assert_uint_eq(rune_floor(text, 3), 1);
    ck_assert_uint_eq(rune_floor(text, 4), 4);
    ck_assert_uint_eq(rune_ceiling(text, 2), 4);
    ck_assert_uint_eq(rune_ceiling(text, text.len), text.len);
}
END_TEST

Suite *check_rune_suite(void);
Suite *check_rune_suite(void)
{
    Suite *suite = suite_create("check/rune");
    TCase *t = tcase_create("rune");
    tcase_add_test(t, letters_begin_where_their_first_byte_stands);
    suite_add_tcase(suite, t);
    return suite;
}
