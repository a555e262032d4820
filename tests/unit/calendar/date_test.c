#include "calendar/date.h"

#include <check.h>

START_TEST(february_29_needs_a_leap_year)
{
    static const struct {
        int year;
        bool leap;
    } years[] = {{2024, true},  {2025, false}, {2000, true}, {1900, false},
                 {2100, false}, {2400, true},  {4, true},    {1, false}};
    for (size_t i = 0; i < sizeof years / sizeof *years; i++) {
        ck_assert_int_eq(date_leap_year(years[i].year), years[i].leap);
        ck_assert_int_eq(date_make(years[i].year, 2, 29) != DATE_NONE,
                         years[i].leap);
        ck_assert_int_eq(date_month_days(years[i].year, 2),
                         years[i].leap ? 29 : 28);
    }
}
END_TEST

START_TEST(impossible_days_are_none)
{
    static const struct civil days[] = {
        {2025, 11, 31}, {2025, 4, 31}, {2025, 2, 30}, {2025, 13, 1},
        {2025, 0, 1},   {2025, 1, 0},  {2025, 1, 32}, {0, 1, 1},
        {10000, 1, 1},  {2025, -1, 1}, {2025, 1, -1}, {-1, 1, 1},
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        ck_assert_int_eq(date_make(days[i].year, days[i].month, days[i].day),
                         DATE_NONE);
    ck_assert_int_eq(date_month_days(2025, 0), 0);
    ck_assert_int_eq(date_month_days(2025, 13), 0);
}
END_TEST

START_TEST(known_days_have_their_numbers_and_weekdays)
{
    static const struct {
        struct civil civil;
        date number;
        enum weekday weekday;
    } days[] = {
        {{1970, 1, 1}, 0, THURSDAY},       {{1969, 12, 31}, -1, WEDNESDAY},
        {{2000, 1, 1}, 10957, SATURDAY},   {{2024, 12, 2}, 20059, MONDAY},
        {{2025, 12, 1}, 20423, MONDAY},    {{2025, 12, 2}, 20424, TUESDAY},
        {{2019, 5, 1}, 18017, WEDNESDAY},  {{1873, 1, 1}, -35428, WEDNESDAY},
        {{2028, 2, 29}, 21243, TUESDAY},   {{1, 1, 1}, -719162, MONDAY},
        {{9999, 12, 31}, 2932896, FRIDAY},
    };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct civil c = days[i].civil;
        date d = date_make(c.year, c.month, c.day);
        ck_assert_int_eq(d, days[i].number);
        ck_assert_int_eq(date_weekday(d), days[i].weekday);
    }
}
END_TEST

START_TEST(every_day_comes_back_from_its_number)
{
    date first = date_make(1, 1, 1), last = date_make(9999, 12, 31);
    struct civil before = {0, 12, 31};
    for (date d = first; d <= last; d++) {
        struct civil c = date_civil(d);
        bool next_day = c.year == before.year && c.month == before.month &&
                        c.day == before.day + 1;
        bool next_month = c.day == 1 && (c.month == before.month % 12 + 1) &&
                          c.year == before.year + (c.month == 1);
        if (!(next_day || next_month) || date_make(c.year, c.month, c.day) != d)
            ck_abort_msg("%04d-%02d-%02d", c.year, c.month, c.day);
        before = c;
    }
    ck_assert_int_eq(last - first + 1, 3652059);
}
END_TEST

START_TEST(weekdays_go_round_in_seven_days)
{
    for (date d = -10; d < 10; d++)
        ck_assert_int_eq(date_weekday(d + 1), (date_weekday(d) + 1) % 7);
}
END_TEST

START_TEST(a_month_ends_on_its_last_day)
{
    ck_assert_int_eq(date_month_end(date_make(2024, 2, 1)),
                     date_make(2024, 2, 29));
    ck_assert_int_eq(date_month_end(date_make(2025, 2, 28)),
                     date_make(2025, 2, 28));
    ck_assert_int_eq(date_month_end(date_make(2025, 12, 31)),
                     date_make(2025, 12, 31));
}
END_TEST

START_TEST(iso_days_are_read_exactly)
{
    ck_assert_int_eq(date_from_iso(S("2025-12-01")), 20423);
    static const char *const others[] = {
        "",           "2025-12-1",  "2025/12/01", "2025-12-01 ", " 2025-12-01",
        "20251201",   "2025-11-31", "2025-13-01", "0000-01-01",  "2025-00-01",
        "+025-12-01", "2025-1a-01",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_msg(date_from_iso(str_from_c(others[i])) == DATE_NONE, "%s",
                      others[i]);
}
END_TEST

START_TEST(iso_days_are_written_with_four_digits_of_the_year)
{
    struct arena a = {0};
    ck_assert(str_equal(date_iso(&a, 20423), S("2025-12-01")));
    ck_assert(str_equal(date_iso(&a, date_make(1, 2, 3)), S("0001-02-03")));
    ck_assert_uint_eq(date_iso(&a, DATE_NONE).len, 0);
    arena_free(&a);
}
END_TEST

Suite *calendar_date_suite(void);
Suite *calendar_date_suite(void)
{
    Suite *suite = suite_create("calendar/date");
    TCase *t = tcase_create("date");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, february_29_needs_a_leap_year);
    tcase_add_test(t, impossible_days_are_none);
    tcase_add_test(t, known_days_have_their_numbers_and_weekdays);
    tcase_add_test(t, every_day_comes_back_from_its_number);
    tcase_add_test(t, weekdays_go_round_in_seven_days);
    tcase_add_test(t, a_month_ends_on_its_last_day);
    tcase_add_test(t, iso_days_are_read_exactly);
    tcase_add_test(t, iso_days_are_written_with_four_digits_of_the_year);
    suite_add_tcase(suite, t);
    return suite;
}
