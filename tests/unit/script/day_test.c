#include "script/day.h"

#include <check.h>

static date iso(const char *text)
{
    return date_from_iso(str_from_c(text));
}

static const struct {
    const char *text, *from, *to; /* NULL: not to be read */
} rough[] = {
    {"2025-11上旬", "2025-11-01", "2025-11-10"},
    {"2025-11中旬", "2025-11-11", "2025-11-20"},
    {"2025-11下旬", "2025-11-21", "2025-11-30"},
    {"令和7年11月上旬", "2025-11-01", "2025-11-10"},
    {"令和6年2月下旬", "2024-02-21", "2024-02-29"},
    {"2025年2月", "2025-02-01", "2025-02-28"},
    {"2025-12", "2025-12-01", "2025-12-31"},
    {"2025-12-05", "2025-12-05", "2025-12-05"},
    {"令和7年12月5日", "2025-12-05", "2025-12-05"},
    {"2025-13上旬", NULL, NULL},
    {"2025-11-31", NULL, NULL},
    {"上旬", NULL, NULL},
    {"2025", NULL, NULL},
    {"", NULL, NULL},
    {"来月", NULL, NULL},
};

START_TEST(a_rough_day_is_a_part_of_a_month)
{
    struct arena a = {0};
    date from, to;
    bool good = day_read_rough(&a, str_from_c(rough[_i].text), &from, &to);
    ck_assert_msg(good == (rough[_i].from != NULL), "%s", rough[_i].text);
    if (good) {
        ck_assert_int_eq(from, iso(rough[_i].from));
        ck_assert_int_eq(to, iso(rough[_i].to));
    }
    arena_free(&a);
}
END_TEST

START_TEST(an_impossible_day_still_has_the_shape_of_one)
{
    static const char *const shaped[] = {
        "2025-11-31",      "2025/13/1", "2025年11月31日",
        "令和7年2月30日",  "R7.2.30",   "２０２５年１１月３１日",
        "令和元年4月30日",
    };
    static const char *const other[] = {"2025-11",  "来年",         "",
                                        "12-1-2-3", "2025-11-31頃", "abc"};
    for (size_t i = 0; i < sizeof shaped / sizeof *shaped; i++)
        ck_assert_msg(day_shaped(str_from_c(shaped[i])), "%s", shaped[i]);
    for (size_t i = 0; i < sizeof other / sizeof *other; i++)
        ck_assert_msg(!day_shaped(str_from_c(other[i])), "%s", other[i]);
}
END_TEST

START_TEST(the_months_last_day_is_told_where_only_the_day_is_wrong)
{
    struct arena a = {0};
    ck_assert(str_equal(day_last_of_month(&a, S("2025-11-31")), S("30")));
    ck_assert(str_equal(day_last_of_month(&a, S("令和7年2月30日")), S("28")));
    ck_assert_uint_eq(day_last_of_month(&a, S("2025-13-01")).len, 0);
    ck_assert_uint_eq(day_last_of_month(&a, S("11-31")).len, 0);
    arena_free(&a);
}
END_TEST

Suite *script_day_suite(void);
Suite *script_day_suite(void)
{
    Suite *suite = suite_create("script/day");
    TCase *t = tcase_create("day");
    tcase_add_loop_test(t, a_rough_day_is_a_part_of_a_month, 0,
                        sizeof rough / sizeof *rough);
    tcase_add_test(t, an_impossible_day_still_has_the_shape_of_one);
    tcase_add_test(t, the_months_last_day_is_told_where_only_the_day_is_wrong);
    suite_add_tcase(suite, t);
    return suite;
}
