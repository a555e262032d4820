#include "calendar/birthday.h"

#include <check.h>

static date day(const char *iso)
{
    return date_from_iso(str_from_c(iso));
}

static const struct {
    const char *born, *from;
    int n;
    const char *february, *march;
} cases[] = {
    {"1980-09-18", "2020-05-20", 5, "2024-09-18", "2024-09-18"},
    {"1980-09-18", "2020-09-17", 5, "2024-09-18", "2024-09-18"},
    {"1980-09-18", "2020-09-18", 5, "2025-09-18", "2025-09-18"},
    {"1980-09-18", "2020-09-18", 1, "2021-09-18", "2021-09-18"},
    {"1992-02-29", "2021-03-01", 5, "2026-02-28", "2026-03-01"},
    {"1992-02-29", "2021-02-28", 1, "2022-02-28", "2021-03-01"},
    {"1992-02-29", "2020-02-28", 1, "2020-02-29", "2020-02-29"},
};

START_TEST(a_birthday_lies_strictly_behind)
{
    date born = day(cases[_i].born), from = day(cases[_i].from);
    int n = cases[_i].n;
    ck_assert_int_eq(birthday_after(born, from, n, LEAP_BIRTHDAY_FEBRUARY_28),
                     day(cases[_i].february));
    ck_assert_int_eq(birthday_after(born, from, n, LEAP_BIRTHDAY_MARCH_1),
                     day(cases[_i].march));
}
END_TEST

START_TEST(one_gets_older_on_the_birthday)
{
    date born = day("2007-07-01"), leap = day("2004-02-29");
    enum leap_birthday rule = LEAP_BIRTHDAY_FEBRUARY_28;
    ck_assert_int_eq(birthday_age(born, day("2025-06-30"), rule), 17);
    ck_assert_int_eq(birthday_age(born, day("2025-07-01"), rule), 18);
    ck_assert_int_eq(birthday_age(leap, day("2022-02-28"), rule), 18);
    ck_assert_int_eq(
        birthday_age(leap, day("2022-02-28"), LEAP_BIRTHDAY_MARCH_1), 17);
    ck_assert_int_lt(birthday_age(born, day("2007-06-30"), rule), 0);
}
END_TEST

START_TEST(past_the_calendar_there_is_no_birthday)
{
    ck_assert_int_eq(birthday_after(day("1980-09-18"), day("9998-12-31"), 5,
                                    LEAP_BIRTHDAY_FEBRUARY_28),
                     DATE_NONE);
}
END_TEST

Suite *calendar_birthday_suite(void);
Suite *calendar_birthday_suite(void)
{
    Suite *suite = suite_create("calendar/birthday");
    TCase *t = tcase_create("birthday");
    tcase_add_loop_test(t, a_birthday_lies_strictly_behind, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, one_gets_older_on_the_birthday);
    tcase_add_test(t, past_the_calendar_there_is_no_birthday);
    suite_add_tcase(suite, t);
    return suite;
}
