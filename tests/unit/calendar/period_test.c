#include "calendar/period.h"

#include <check.h>

/* A start, a length, and the last day by article 143(2). */
static const struct {
    const char *start, *length, *end;
} periods[] = {
    {"2025-12-02", "1Y", "2026-12-01"},  {"2024-12-02", "1Y", "2025-12-01"},
    {"2024-02-29", "1Y", "2025-02-28"},  {"2024-02-29", "4Y", "2028-02-28"},
    {"2023-03-01", "1Y", "2024-02-29"},  {"2025-04-01", "5Y", "2030-03-31"},
    {"2025-01-31", "1M", "2025-02-28"},  {"2024-01-31", "1M", "2024-02-29"},
    {"2025-01-30", "1M", "2025-02-28"},  {"2025-01-28", "1M", "2025-02-27"},
    {"2025-01-29", "1M", "2025-02-28"},  {"2024-01-30", "1M", "2024-02-29"},
    {"2025-08-31", "1M", "2025-09-30"},  {"2025-12-15", "2M", "2026-02-14"},
    {"2025-11-30", "3M", "2026-02-28"},  {"2025-12-01", "1M", "2025-12-31"},
    {"2025-12-01", "1D", "2025-12-01"},  {"2025-12-25", "14D", "2026-01-07"},
    {"2025-12-01", "2W", "2025-12-14"},  {"2025-12-01", "12M", "2026-11-30"},
    {"2020-02-29", "12M", "2021-02-28"}, {"2025-10-31", "120M", "2035-10-30"},
};

START_TEST(periods_end_as_the_civil_code_says)
{
    struct period p;
    ck_assert(period_read(str_from_c(periods[_i].length), &p));
    date end = period_end(date_from_iso(str_from_c(periods[_i].start)), p);
    ck_assert_msg(end == date_from_iso(str_from_c(periods[_i].end)), "%s %s",
                  periods[_i].start, periods[_i].length);
}
END_TEST

START_TEST(periods_are_read_with_or_without_p)
{
    static const struct {
        const char *text;
        struct period period;
    } good[] = {
        {"5Y", {5, PERIOD_YEARS}},      {"P5Y", {5, PERIOD_YEARS}},
        {"2M", {2, PERIOD_MONTHS}},     {"10D", {10, PERIOD_DAYS}},
        {"3W", {3, PERIOD_WEEKS}},      {"P0012D", {12, PERIOD_DAYS}},
        {"9999D", {9999, PERIOD_DAYS}},
    };
    struct period p;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        ck_assert(period_read(str_from_c(good[i].text), &p));
        ck_assert_int_eq(p.count, good[i].period.count);
        ck_assert_int_eq(p.unit, good[i].period.unit);
    }
}
END_TEST

START_TEST(other_texts_are_no_periods)
{
    static const char *const texts[] = {"",     "Y",   "5",    "5y",     "-5Y",
                                        "5 Y",  "P",   "PY",   "10000D", "5Y1M",
                                        "PP5Y", "5年", "1.5Y", "5X"};
    struct period p;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_msg(!period_read(str_from_c(texts[i]), &p), "%s", texts[i]);
}
END_TEST

START_TEST(adding_months_clamps_to_the_end)
{
    static const struct {
        const char *from;
        int months;
        const char *to;
    } sums[] = {
        {"2025-01-31", 1, "2025-02-28"},   {"2024-01-31", 1, "2024-02-29"},
        {"2025-03-31", -1, "2025-02-28"},  {"2025-12-02", 12, "2026-12-02"},
        {"2025-12-02", 0, "2025-12-02"},   {"2025-01-15", -1, "2024-12-15"},
        {"2025-01-15", -13, "2023-12-15"}, {"2025-10-31", 4, "2026-02-28"},
    };
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++)
        ck_assert_int_eq(
            period_add_months(date_from_iso(str_from_c(sums[i].from)),
                              sums[i].months),
            date_from_iso(str_from_c(sums[i].to)));
}
END_TEST

START_TEST(past_year_9999_and_before_year_1_is_none)
{
    struct period year = {1, PERIOD_YEARS};
    date last = date_make(9999, 12, 31), first = date_make(1, 1, 1);
    ck_assert_int_eq(period_end(last, year), DATE_NONE);
    ck_assert_int_eq(period_add_months(last, 1), DATE_NONE);
    ck_assert_int_eq(period_add_months(first, -1), DATE_NONE);
    ck_assert_int_eq(period_end(last, (struct period){2, PERIOD_DAYS}),
                     DATE_NONE);
}
END_TEST

Suite *calendar_period_suite(void);
Suite *calendar_period_suite(void)
{
    Suite *suite = suite_create("calendar/period");
    TCase *t = tcase_create("period");
    tcase_add_loop_test(t, periods_end_as_the_civil_code_says, 0,
                        sizeof periods / sizeof *periods);
    tcase_add_test(t, periods_are_read_with_or_without_p);
    tcase_add_test(t, other_texts_are_no_periods);
    tcase_add_test(t, adding_months_clamps_to_the_end);
    tcase_add_test(t, past_year_9999_and_before_year_1_is_none);
    suite_add_tcase(suite, t);
    return suite;
}
