#include "calendar/business.h"

#include <check.h>

static date day(const char *iso)
{
    return date_from_iso(str_from_c(iso));
}

static const struct business usual = {0}, always = {.own_closures = true};

static const struct {
    const char *from;
    int n;
    const char *after;
} steps[] = {
    {"2025-12-01", 0, "2025-12-01"}, {"2025-12-01", 1, "2025-12-02"},
    {"2025-04-25", 3, "2025-05-01"}, {"2025-04-25", 5, "2025-05-07"},
    {"2024-12-25", 5, "2025-01-08"}, {"2026-09-17", 3, "2026-09-25"},
    {"2025-12-28", 1, "2026-01-05"}, {"2025-05-04", 1, "2025-05-07"},
};

START_TEST(the_first_day_never_counts)
{
    date from = day(steps[_i].from), to = day(steps[_i].after);
    ck_assert_int_eq(business_after(&usual, from, steps[_i].n), to);
}
END_TEST

START_TEST(days_before_are_counted_alike)
{
    date d = day("2025-01-08");
    ck_assert_int_eq(business_before(&usual, d, 5), day("2024-12-25"));
    ck_assert_int_eq(business_before(&usual, day("2025-01-06"), 1),
                     day("2024-12-27"));
    ck_assert_int_eq(business_before(&usual, d, 0), d);
}
END_TEST

START_TEST(an_office_without_closures_works_at_the_years_end)
{
    ck_assert_int_eq(business_after(&always, day("2024-12-25"), 5),
                     day("2025-01-02"));
    ck_assert(business_day(&always, day("2025-12-30")));
    ck_assert(!business_day(&usual, day("2025-12-30")));
}
END_TEST

START_TEST(a_closure_of_its_own_replaces_the_usual_one)
{
    struct closure summer = {8, 13, 8, 15};
    struct business b = {NULL, &summer, 1, true};
    ck_assert_int_eq(business_on_or_after(&b, day("2025-08-13")),
                     day("2025-08-18"));
    ck_assert(business_day(&b, day("2025-12-30")));
}
END_TEST

START_TEST(an_office_that_never_opens_has_no_next_day)
{
    struct closure all = {1, 1, 12, 31};
    struct business b = {NULL, &all, 1, true};
    ck_assert_int_eq(business_after(&b, day("2025-08-13"), 1), DATE_NONE);
    ck_assert_int_eq(business_before(&b, day("2025-08-13"), 2), DATE_NONE);
}
END_TEST

START_TEST(the_calendar_ends_without_a_next_day)
{
    ck_assert_int_eq(business_after(&usual, day("9999-12-31"), 1), DATE_NONE);
    ck_assert_int_eq(business_before(&usual, day("0001-01-01"), 1), DATE_NONE);
}
END_TEST

static const struct {
    const char *text;
    bool good;
} closures[] = {
    {"12-29..01-03", true}, {"06-01", true},
    {"02-29..03-01", true}, {"12-29 .. 01-03", true},
    {"12-29~01-03", false}, {"12-32..01-03", false},
    {"1-3", false},         {"", false},
    {"00-10", false},       {"12-29..", false},
};

START_TEST(a_closure_is_two_days_of_the_year)
{
    struct closure c;
    ck_assert_msg(closure_read(str_from_c(closures[_i].text), &c) ==
                      closures[_i].good,
                  "%s", closures[_i].text);
}
END_TEST

Suite *calendar_business_suite(void);
Suite *calendar_business_suite(void)
{
    Suite *suite = suite_create("calendar/business");
    TCase *t = tcase_create("business");
    tcase_add_loop_test(t, the_first_day_never_counts, 0,
                        sizeof steps / sizeof *steps);
    tcase_add_test(t, days_before_are_counted_alike);
    tcase_add_test(t, an_office_without_closures_works_at_the_years_end);
    tcase_add_test(t, a_closure_of_its_own_replaces_the_usual_one);
    tcase_add_test(t, an_office_that_never_opens_has_no_next_day);
    tcase_add_test(t, the_calendar_ends_without_a_next_day);
    tcase_add_loop_test(t, a_closure_is_two_days_of_the_year, 0,
                        sizeof closures / sizeof *closures);
    suite_add_tcase(suite, t);
    return suite;
}
