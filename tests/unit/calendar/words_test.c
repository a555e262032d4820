#include "calendar/words.h"

#include <check.h>

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static const struct {
    int year, month, day;
    struct date_style style;
    const char *text;
} dates[] = {
    {2025, 12, 1, {.notation = NOTATION_WAREKI}, "令和7年12月1日"},
    {2025, 12, 1, {.notation = NOTATION_SEIREKI}, "2025年12月1日"},
    {2025, 12, 1, {.notation = NOTATION_BOTH}, "令和7年（2025年）12月1日"},
    {2025, 12, 1, {.notation = NOTATION_ISO}, "2025-12-01"},
    {2025, 12, 1, {.weekday = true}, "令和7年12月1日（月）"},
    {2025, 12, 1, {.yearless = true, .weekday = true}, "12月1日（月）"},
    {2025, 12, 1, {.short_form = true}, "R7.12.1"},
    {2025, 12, 1, {NOTATION_SEIREKI, .short_form = true}, "2025/12/1"},
    {2025, 12, 1, {NOTATION_BOTH, .short_form = true}, "R7.12.1（2025/12/1）"},
    {2025, 12, 1, {.yearless = true, .short_form = true}, "12/1"},
    {2019, 5, 1, {.notation = NOTATION_WAREKI}, "令和元年5月1日"},
    {2019, 5, 1, {.short_form = true}, "R1.5.1"},
    {2019, 4, 30, {.notation = NOTATION_BOTH}, "平成31年（2019年）4月30日"},
    {1872, 12, 31, {.notation = NOTATION_WAREKI}, "1872年12月31日"},
    {1872, 12, 31, {.notation = NOTATION_BOTH}, "1872年12月31日"},
};

START_TEST(a_day_is_written_in_the_style_asked_for)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    date d = date_make(dates[_i].year, dates[_i].month, dates[_i].day);
    words_put_date(&b, d, dates[_i].style);
    ck_assert_str_eq(arena_c_string(&a, buf_text(&b)), dates[_i].text);
    arena_free(&a);
}
END_TEST

START_TEST(months_and_years_follow_the_same_notations)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    static const struct date_style both = {.notation = NOTATION_BOTH};
    static const struct date_style wareki = {.notation = NOTATION_WAREKI};
    static const struct date_style seireki = {.notation = NOTATION_SEIREKI};
    static const struct date_style short_form = {.short_form = true};
    static const struct date_style iso = {.notation = NOTATION_ISO};
    words_put_month(&b, 2025, 12, wareki);
    buf_put(&b, S(" "));
    words_put_month(&b, 2025, 12, both);
    buf_put(&b, S(" "));
    words_put_month(&b, 2025, 12, short_form);
    buf_put(&b, S(" "));
    words_put_month(&b, 2025, 2, iso);
    buf_put(&b, S(" "));
    words_put_year(&b, date_make(2019, 5, 1), wareki);
    buf_put(&b, S(" "));
    words_put_year(&b, date_make(2019, 4, 30), both);
    buf_put(&b, S(" "));
    words_put_year(&b, date_make(2025, 4, 30), seireki);
    ck_assert_str_eq(arena_c_string(&a, buf_text(&b)),
                     "令和7年12月 令和7年（2025年）12月 R7.12 2025-02 "
                     "令和元年 平成31年（2019年） 2025年");
    arena_free(&a);
}
END_TEST

START_TEST(no_date_writes_nothing)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    words_put_date(&b, DATE_NONE, (struct date_style){0});
    words_put_year(&b, DATE_NONE, (struct date_style){0});
    ck_assert_uint_eq(buf_text(&b).len, 0);
    arena_free(&a);
}
END_TEST

static const char *const december_second[] = {
    "2025-12-02",
    "2025/12/2",
    "2025.12.2",
    "2025年12月2日",
    "２０２５年１２月２日",
    "２０２５／１２／２",
    "令和7年12月2日",
    "令和７年１２月０２日",
    "令7年12月2日",
    "R7.12.2",
    "Ｒ７．１２．２",
    "R7/12/2",
    "R7年12月2日",
    "令和7年（2025年）12月2日",
    "2025年(令和7年)12月2日",
    "2025(令和7)年12月2日",
};

START_TEST(a_date_is_read_as_people_type_it)
{
    str typed = str_from_c(december_second[_i]);
    ck_assert_int_eq(words_read_date(typed), date_make(2025, 12, 2));
}
END_TEST

static const char *const unreadable[] = {
    "",
    "2025",
    "2025-11-31",
    "2025-12/02",
    "25-12-02",
    "2025年12月",
    "2025年12月2",
    "2025-12-02 ",
    " 2025-12-02",
    "2025年12月2日まで",
    "令和0年5月1日",
    "令和元年4月30日",
    "平成37年12月2日",
    "令和6年（2025年）12月2日",
    "2025年(令和6年)12月2日",
    "2025年(2025年)12月2日",
    "令和年12月2日",
    "令和7年13月2日",
    "R7",
    "12月2日",
    "2025-012-02",
    "2025年12月2日2025年12月2日2025年12月2日2025年12月2日2025年12月2日",
};

START_TEST(anything_else_is_no_date)
{
    str typed = str_from_c(unreadable[_i]);
    ck_assert_int_eq(words_read_date(typed), DATE_NONE);
}
END_TEST

START_TEST(the_first_year_of_an_era_has_its_own_word)
{
    ck_assert_int_eq(words_read_date(S("令和元年5月1日")),
                     date_make(2019, 5, 1));
    ck_assert_int_eq(words_read_date(S("平成31年4月30日")),
                     date_make(2019, 4, 30));
}
END_TEST

Suite *calendar_words_suite(void);
Suite *calendar_words_suite(void)
{
    Suite *suite = suite_create("calendar/words");
    TCase *t = tcase_create("words");
    tcase_add_loop_test(t, a_day_is_written_in_the_style_asked_for, 0,
                        COUNT(dates));
    tcase_add_test(t, months_and_years_follow_the_same_notations);
    tcase_add_test(t, no_date_writes_nothing);
    tcase_add_loop_test(t, a_date_is_read_as_people_type_it, 0,
                        COUNT(december_second));
    tcase_add_loop_test(t, anything_else_is_no_date, 0, COUNT(unreadable));
    tcase_add_test(t, the_first_year_of_an_era_has_its_own_word);
    suite_add_tcase(suite, t);
    return suite;
}
