#include "calendar/era.h"

#include <check.h>

START_TEST(each_era_begins_the_day_after_the_one_before)
{
    static const char *const firsts[] = {
        "1873-01-01", "1912-07-30", "1926-12-25", "1989-01-08", "2019-05-01"};
    size_t count;
    const struct era *eras = era_all(&count);
    ck_assert_uint_eq(count, 5);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq(eras[i].first, date_from_iso(str_from_c(firsts[i])));
        if (i > 0)
            ck_assert_int_eq(eras[i - 1].last, eras[i].first - 1);
    }
}
END_TEST

START_TEST(both_sides_of_a_change_have_their_own_era)
{
    ck_assert(str_equal(era_of(date_make(2019, 4, 30))->name, S("平成")));
    ck_assert(str_equal(era_of(date_make(2019, 5, 1))->name, S("令和")));
    ck_assert_ptr_null(era_of(date_make(1872, 12, 31)));
}
END_TEST

START_TEST(an_era_is_known_by_name_kanji_and_letter)
{
    const struct era *reiwa = era_by_name(S("令和"));
    ck_assert_ptr_eq(era_by_name(S("令")), reiwa);
    ck_assert_ptr_eq(era_by_name(S("R")), reiwa);
    ck_assert_ptr_null(era_by_name(S("大化")));
    ck_assert_int_eq(era_western_year(reiwa, 7), 2025);
    ck_assert_int_eq(era_year(reiwa, 2025), 7);
    ck_assert(era_holds_year(era_by_name(S("平成")), 2019));
    ck_assert(!era_holds_year(era_by_name(S("平成")), 2020));
}
END_TEST

Suite *calendar_era_suite(void);
Suite *calendar_era_suite(void)
{
    Suite *suite = suite_create("calendar/era");
    TCase *t = tcase_create("era");
    tcase_add_test(t, each_era_begins_the_day_after_the_one_before);
    tcase_add_test(t, both_sides_of_a_change_have_their_own_era);
    tcase_add_test(t, an_era_is_known_by_name_kanji_and_letter);
    suite_add_tcase(suite, t);
    return suite;
}
