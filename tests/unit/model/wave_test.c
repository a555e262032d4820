#include "model/wave.h"

#include <check.h>
#include <stdlib.h>

START_TEST(no_wave_has_no_day)
{
    struct wave_list none = {0};
    ck_assert_int_eq(wave_list_first(&none), DATE_NONE);
    ck_assert_int_eq(wave_list_last(&none), DATE_NONE);
}
END_TEST

START_TEST(a_month_alone_counts_whole)
{
    struct wave one = {.year = 2024, .month = 2};
    one.start = one.end = DATE_NONE;
    struct wave_list waves = {.items = &one, .len = 1};
    ck_assert_int_eq(wave_list_first(&waves), date_make(2024, 2, 1));
    ck_assert_int_eq(wave_list_last(&waves), date_make(2024, 2, 29));
}
END_TEST

START_TEST(stated_days_go_before_the_month)
{
    struct wave both[] = {
        {.year = 2025,
         .month = 9,
         .start = date_make(2025, 9, 8),
         .end = date_make(2025, 10, 3)},
        {.year = 2025, .month = 9, .start = DATE_NONE, .end = DATE_NONE},
    };
    struct wave_list waves = {.items = both, .len = 2};
    ck_assert_int_eq(wave_list_first(&waves), date_make(2025, 9, 1));
    ck_assert_int_eq(wave_list_last(&waves), date_make(2025, 10, 3));
    waves.len = 1;
    ck_assert_int_eq(wave_list_first(&waves), date_make(2025, 9, 8));
}
END_TEST

Suite *model_wave_suite(void);
Suite *model_wave_suite(void)
{
    Suite *suite = suite_create("model/wave");
    TCase *tc = tcase_create("wave");
    tcase_add_test(tc, no_wave_has_no_day);
    tcase_add_test(tc, a_month_alone_counts_whole);
    tcase_add_test(tc, stated_days_go_before_the_month);
    suite_add_tcase(suite, tc);
    return suite;
}
