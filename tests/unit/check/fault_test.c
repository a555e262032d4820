/* Expressions that are wrong by the calendar alone, as the scanner finds them.
 */
#include <check.h>

#include "check/rule.h"
#include "dates/scan.h"

static const struct {
    const char *text, *rule, *hint;
} cases[] = {
    {"11月31日", "impossible-date", "11月は30日まで"},
    {"2025年2月29日", "impossible-date", "2月は28日まで"},
    {"2024年2月30日", "impossible-date", "2月は29日まで"},
    {"13月1日", "impossible-date", "12月まで"},
    {"令和元年4月30日", "impossible-date", "平成31年4月30日"},
    {"令和6年(2025年)12月1日", "era-mismatch", "令和7年"},
    {"令和6年(2025年)", "era-mismatch", "令和6年（2024年）"},
    {"2025年12月1日(火)", "weekday-mismatch", "（月）"},
    {"2025年9月5日から2025年8月1日まで", "range-reversed", "順"},
    {"2025年12月1日（月）", NULL, NULL},
    {"令和7年(2025年)12月1日", NULL, NULL},
    {"12月29日～1月3日", NULL, NULL},
};

START_TEST(a_wrong_expression_is_one_finding_with_its_repair)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct check_context context = {.arena = &a, .diags = &diags};
    struct scan_options options = {.reference = DATE_NONE};
    struct date_expr_list found = {0};
    struct source source = {S("page.md"), str_from_c(cases[_i].text), false};
    dates_scan(&a, source.text, &options, &found);
    for (size_t i = 0; i < found.len; i++) {
        struct mention m = {.expr = found.items[i], .text = source.text};
        m.where = span_of(&source, m.expr.start, m.expr.end);
        ck_assert(check_fault(&context, &m) == (cases[_i].rule != NULL));
    }
    ck_assert_uint_eq(diags.len, cases[_i].rule ? 1 : 0);
    if (cases[_i].rule) {
        ck_assert_str_eq(diags.items[0]->rule, cases[_i].rule);
        ck_assert_msg(
            str_contains(diags.items[0]->hint, str_from_c(cases[_i].hint)),
            "%.*s", STR_ARG(diags.items[0]->hint));
    }
    arena_free(&a);
}
END_TEST

Suite *check_fault_suite(void);
Suite *check_fault_suite(void)
{
    Suite *suite = suite_create("check/fault");
    TCase *t = tcase_create("fault");
    tcase_add_loop_test(t, a_wrong_expression_is_one_finding_with_its_repair, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, t);
    return suite;
}
