#include "calendar/holiday.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

static str file_text(struct arena *a, const char *path)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s", path);
    char *text = arena_alloc(a, 1 << 17);
    size_t len = fread(text, 1, 1 << 17, file);
    fclose(file);
    return (str){text, len};
}

/* Whether a table's name for a day is what the law calls it. */
static bool named_alike(const struct holiday *h, str name)
{
    switch (h->kind) {
    case HOLIDAY_NAMED:
        return str_starts(name, h->name) ||
               str_equal(name, S("休日（祝日扱い）"));
    case HOLIDAY_SUBSTITUTE:
        return str_ends(name, S("振替休日"));
    case HOLIDAY_BETWEEN:
        return str_equal(name, S("休日")) || str_equal(name, S("国民の休日"));
    }
    return false;
}

/* Every row is the next computed holiday, from first year to last. */
static size_t compare(str text, str separator, int first, int last)
{
    size_t rows = 0;
    str line, day, name;
    for (int year = first; year <= last; year++) {
        struct holiday list[HOLIDAYS_A_YEAR];
        size_t count = holiday_year(year, list);
        for (size_t i = 0; i < count; i++, rows++) {
            str_cut(text, S("\n"), &line, &text);
            str_cut(line, separator, &day, &name);
            str_cut(name, S(","), &name, &line);
            struct civil c = date_civil(list[i].day);
            ck_assert_msg(date_from_iso(day) == list[i].day,
                          "%.*s %.*s, not %d-%d-%d", STR_ARG(day),
                          STR_ARG(name), c.year, c.month, c.day);
            ck_assert_msg(named_alike(&list[i], name), "%.*s: %.*s, not %.*s",
                          STR_ARG(day), STR_ARG(name), STR_ARG(list[i].name));
        }
    }
    ck_assert_uint_eq(str_trim(text).len, 0);
    return rows;
}

START_TEST(years_2024_to_2030_are_those_of_the_table)
{
    struct arena a = {0};
    str header, rows;
    str_cut(file_text(&a, "tests/vectors/holidays.csv"), S("\n"), &header,
            &rows);
    ck_assert_uint_eq(compare(rows, S(","), 2024, 2030), 129);
    arena_free(&a);
}
END_TEST

START_TEST(years_1970_to_2050_are_those_of_another_project)
{
    struct arena a = {0};
    int status = system("sh tests/unit/calendar/fetch-holidays.sh");
    if (status != 0 && WEXITSTATUS(status) == 77) {
        fputs("SKIPPED: holidays of 1970 to 2050 (no npm)\n", stderr);
        return;
    }
    ck_assert_int_eq(status, 0);
    str rows = file_text(&a, "out/test/holiday-jp.tsv");
    ck_assert_uint_eq(compare(rows, S("\t"), 1970, 2050), 1329);
    arena_free(&a);
}
END_TEST

/* Where the law changed, and single days; empty: no holiday. */
static const struct {
    const char *day, *name;
} days[] = {
    {"1948-05-03", ""},
    {"1948-09-23", "秋分の日"},
    {"1948-11-23", "勤労感謝の日"},
    {"1948-12-23", ""},
    {"1949-01-01", "元日"},
    {"1949-01-15", "成人の日"},
    {"1949-03-21", "春分の日"},
    {"1949-04-29", "天皇誕生日"},
    {"1951-09-24", "秋分の日"},
    {"1955-09-24", "秋分の日"},
    {"1959-04-10", "結婚の儀"},
    {"1960-03-20", "春分の日"},
    {"1960-04-10", ""},
    {"1965-09-15", ""},
    {"1966-02-11", ""},
    {"1966-09-15", "敬老の日"},
    {"1966-10-10", "体育の日"},
    {"1967-02-11", "建国記念の日"},
    {"1973-02-12", ""}, /* the day before was a Sunday, but not yet law */
    {"1973-04-30", "振替休日"},
    {"1986-05-04", ""}, /* a Sunday between */
    {"1987-05-04", "振替休日"},
    {"1988-05-04", "国民の休日"},
    {"1988-04-29", "天皇誕生日"},
    {"1989-02-24", "大喪の礼"},
    {"1989-04-29", "みどりの日"},
    {"1989-12-23", "天皇誕生日"},
    {"1990-11-12", "即位礼正殿の儀"},
    {"1993-06-09", "結婚の儀"},
    {"1995-07-20", ""},
    {"1996-07-20", "海の日"},
    {"2000-01-10", "成人の日"},
    {"2000-01-15", ""},
    {"2003-07-21", "海の日"},
    {"2003-09-15", "敬老の日"},
    {"2006-05-04", "国民の休日"},
    {"2007-05-04", "みどりの日"},
    {"2008-05-06", "振替休日"}, /* of Sunday the 4th, the 2007 form */
    {"2009-09-22", "国民の休日"},
    {"2015-08-11", ""},
    {"2016-08-11", "山の日"},
    {"2018-12-23", "天皇誕生日"},
    {"2019-02-23", ""},
    {"2019-04-30", "国民の休日"},
    {"2019-05-01", "即位の日"},
    {"2019-05-02", "国民の休日"},
    {"2019-10-14", "体育の日"},
    {"2019-10-22", "即位礼正殿の儀"},
    {"2019-12-23", ""},
    {"2020-02-24", "振替休日"},
    {"2020-07-20", ""},
    {"2020-07-23", "海の日"},
    {"2020-07-24", "スポーツの日"},
    {"2020-08-10", "山の日"},
    {"2020-08-11", ""},
    {"2020-10-12", ""},
    {"2021-07-22", "海の日"},
    {"2021-07-23", "スポーツの日"},
    {"2021-08-09", "振替休日"},
    {"2021-10-11", ""},
    {"2022-10-10", "スポーツの日"},
    {"2026-09-22", "国民の休日"},
    {"2032-09-21", "国民の休日"},
    {"2012-03-20", "春分の日"},
    {"2012-09-22", "秋分の日"},
    {"2100-01-01", ""}, /* past what is computed */
};

START_TEST(a_day_has_the_name_that_the_law_gave_it)
{
    struct holiday found = {0};
    date d = date_from_iso(str_from_c(days[_i].day));
    ck_assert_int_ne(d, DATE_NONE);
    bool holiday = holiday_find(NULL, d, &found);
    ck_assert_msg(holiday == (days[_i].name[0] != '\0'), "%s", days[_i].day);
    ck_assert_msg(str_equal(found.name, str_from_c(days[_i].name)), "%s: %.*s",
                  days[_i].day, STR_ARG(found.name));
}
END_TEST

START_TEST(a_file_wins_in_its_years_and_the_law_rules_around_them)
{
    struct holiday only = {date_make(2025, 6, 2), HOLIDAY_NAMED, S("記念日")};
    struct holidays file = {
        .items = &only, .len = 1, .first = 2025, .last = 2025};
    struct holiday found;
    ck_assert(holiday_find(&file, date_make(2025, 6, 2), &found));
    ck_assert(str_equal(found.name, S("記念日")));
    ck_assert(!holiday_find(&file, date_make(2025, 1, 1), &found));
    ck_assert(!holiday_find(&file, date_make(2025, 12, 31), &found));
    ck_assert(holiday_find(&file, date_make(2026, 1, 1), &found));
    ck_assert(holiday_find(&file, date_make(2024, 1, 1), &found));
    ck_assert(!holiday_find(&file, DATE_NONE, &found));
}
END_TEST

START_TEST(behind_the_file_days_are_computed)
{
    struct holidays file = {.first = 2024, .last = 2027}, none = {0};
    ck_assert_int_eq(holiday_basis(&file, date_make(2027, 12, 31)),
                     HOLIDAY_STATED);
    ck_assert_int_eq(holiday_basis(&file, date_make(2028, 1, 1)),
                     HOLIDAY_COMPUTED);
    ck_assert_int_eq(holiday_basis(&file, date_make(2023, 12, 31)),
                     HOLIDAY_COMPUTED);
    ck_assert_int_eq(holiday_basis(&none, date_make(2028, 1, 1)),
                     HOLIDAY_STATED);
    ck_assert_int_eq(holiday_basis(NULL, date_make(2100, 1, 1)),
                     HOLIDAY_UNKNOWN);
    ck_assert_int_eq(holiday_basis(NULL, date_make(1947, 12, 31)),
                     HOLIDAY_UNKNOWN);
    ck_assert_int_eq(holiday_basis(&file, DATE_NONE), HOLIDAY_UNKNOWN);
}
END_TEST

START_TEST(every_year_is_in_order_without_a_day_twice)
{
    struct holiday list[HOLIDAYS_A_YEAR];
    ck_assert_uint_eq(holiday_year(HOLIDAY_FIRST_YEAR - 1, list), 0);
    ck_assert_uint_eq(holiday_year(HOLIDAY_LAST_YEAR + 1, list), 0);
    for (int y = HOLIDAY_FIRST_YEAR + 1; y <= HOLIDAY_LAST_YEAR; y++) {
        size_t count = holiday_year(y, list);
        ck_assert_uint_ge(count, 9);
        for (size_t i = 0; i < count; i++) {
            ck_assert_int_eq(date_civil(list[i].day).year, y);
            if (i > 0)
                ck_assert_int_lt(list[i - 1].day, list[i].day);
        }
    }
}
END_TEST

Suite *calendar_holiday_suite(void);
Suite *calendar_holiday_suite(void)
{
    Suite *suite = suite_create("calendar/holiday");
    TCase *t = tcase_create("holiday");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, years_2024_to_2030_are_those_of_the_table);
    tcase_add_test(t, years_1970_to_2050_are_those_of_another_project);
    tcase_add_loop_test(t, a_day_has_the_name_that_the_law_gave_it, 0,
                        sizeof days / sizeof *days);
    tcase_add_test(t, a_file_wins_in_its_years_and_the_law_rules_around_them);
    tcase_add_test(t, behind_the_file_days_are_computed);
    tcase_add_test(t, every_year_is_in_order_without_a_day_twice);
    suite_add_tcase(suite, t);
    return suite;
}
