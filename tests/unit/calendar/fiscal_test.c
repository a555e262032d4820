#include "calendar/fiscal.h"

#include <check.h>

START_TEST(a_fiscal_year_begins_in_april)
{
    ck_assert_int_eq(fiscal_year(date_make(2025, 3, 31)), 2024);
    ck_assert_int_eq(fiscal_year(date_make(2025, 4, 1)), 2025);
    ck_assert_int_eq(fiscal_year(date_make(2026, 1, 1)), 2025);
}
END_TEST

START_TEST(its_days_are_those_that_belong_to_it)
{
    ck_assert_int_eq(fiscal_first(2025), date_make(2025, 4, 1));
    ck_assert_int_eq(fiscal_last(2025), date_make(2026, 3, 31));
    ck_assert_int_eq(fiscal_last(2025) + 1, fiscal_first(2026));
    ck_assert_int_eq(fiscal_last(9999), DATE_NONE);
}
END_TEST

Suite *calendar_fiscal_suite(void);
Suite *calendar_fiscal_suite(void)
{
    Suite *suite = suite_create("calendar/fiscal");
    TCase *t = tcase_create("fiscal");
    tcase_add_test(t, a_fiscal_year_begins_in_april);
    tcase_add_test(t, its_days_are_those_that_belong_to_it);
    suite_add_tcase(suite, t);
    return suite;
}
