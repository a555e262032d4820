#include "load/day.h"

#include "unit/load/said.h"

static const char *const troubles[][2] = {
    {"2025-11-31", "ない日です（2025年11月は30日まで）"},
    {"2025/2/29", "ない日です（2025年2月は28日まで）"},
    {"２０２４年２月３０日", "ない日です（2024年2月は29日まで）"},
    {"令和7年11月31日", "ない日です（2025年11月は30日まで）"},
    {"R7.2.29", "ない日です（2025年2月は28日まで）"},
    {"2025-12-0", "ない日です（2025年12月は31日まで）"},
    {"2025年13月1日", "ない月です（13月）"},
    {"2025-0-1", "ない月です（0月）"},
    {"平成31年5月1日", "ない日です（平成ではありません）"},
    {"昭和64年1月8日", "ない日です（昭和ではありません）"},
    {"2025-12-02ごろ", "日付として読めません"},
    {"2025年12月", "日付として読めません"},
    {"あした", "日付として読めません"},
    {"", "日付として読めません"},
    {"1 2 3 4", "日付として読めません"},
    {"99999999999999999999-1-1", "日付として読めません"},
};

START_TEST(the_reason_is_as_exact_as_the_text)
{
    struct arena a = {0};
    expect_text(day_trouble(&a, str_from_c(troubles[_i][0])), troubles[_i][1]);
    arena_free(&a);
}
END_TEST

Suite *load_day_suite(void);
Suite *load_day_suite(void)
{
    Suite *suite = suite_create("load/day");
    TCase *t = tcase_create("day");
    tcase_add_loop_test(t, the_reason_is_as_exact_as_the_text, 0,
                        sizeof troubles / sizeof *troubles);
    suite_add_tcase(suite, t);
    return suite;
}
