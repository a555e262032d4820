#include "pdf/color.h"

#include <check.h>

START_TEST(the_profile_is_the_same_each_time_and_bears_no_day)
{
    struct arena arena = {0};
    str one = color_profile(&arena), other = color_profile(&arena);
    ck_assert_uint_gt(one.len, 128);
    ck_assert(str_equal(one, other));
    ck_assert(str_equal(str_slice(one, 36, 40), S("acsp")));
    ck_assert(str_equal(str_slice(one, 16, 20), S("RGB ")));
    for (size_t i = 24; i < 36; i++)
        ck_assert_int_eq(one.ptr[i], 0);
    arena_free(&arena);
}
END_TEST

Suite *pdf_color_suite(void);
Suite *pdf_color_suite(void)
{
    Suite *suite = suite_create("pdf/color");
    TCase *t = tcase_create("color");
    tcase_add_test(t, the_profile_is_the_same_each_time_and_bears_no_day);
    suite_add_tcase(suite, t);
    return suite;
}
