#include <check.h>

#include "report/report.h"

static str written(struct arena *a, struct diag_list *diags)
{
    struct buf b = {.arena = a};
    report_junit(&b, diags);
    return buf_text(&b);
}

START_TEST(findings_are_grouped_by_file_and_rule)
{
    struct arena a = {0};
    struct source s = {S("a.md"), S("一二三\n"), false};
    struct source t = {S("b.md"), S("一\n"), false};
    struct diag_list diags = {.arena = &a};
    diag_error(&diags, "era-mismatch", span_of(&s, 0, 3), "甲");
    diag_error(&diags, "csv", span_of(&s, 3, 6), "乙");
    diag_error(&diags, "era-mismatch", span_of(&s, 6, 9), "丙");
    diag_warning(&diags, "notation-mix", source_start(&t), "丁");
    str text = written(&a, &diags);
    ck_assert(str_contains(text, S("<testsuites name=\"annai\" tests=\"3\" "
                                   "failures=\"2\"")));
    ck_assert(str_contains(text, S("<testsuite name=\"a.md\" tests=\"2\" "
                                   "failures=\"2\"")));
    ck_assert(str_contains(text, S("甲\na.md:1:3: error: 丙\n")) ||
              str_contains(text, S("甲&#10;a.md:1:3: error: 丙&#10;")));
    ck_assert(str_contains(text, S("<system-out>b.md:1:1: warning: 丁")));
    arena_free(&a);
}
END_TEST

START_TEST(what_xml_has_no_place_for_is_replaced)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    diag_world(&diags, "read", S("a\xFF\x01\"<&>.md"), "%s", "]]>\x08");
    str text = written(&a, &diags);
    ck_assert(str_contains(text, S("a\xEF\xBF\xBD\xEF\xBF\xBD&quot;&lt;&amp;"
                                   "&gt;.md")));
    ck_assert(str_contains(text, S("]]&gt;\xEF\xBF\xBD")));
    arena_free(&a);
}
END_TEST

START_TEST(a_clean_run_is_one_case_that_passed)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    ck_assert(
        str_contains(written(&a, &diags), S("tests=\"1\" failures=\"0\"")));
    arena_free(&a);
}
END_TEST

Suite *report_junit_suite(void);
Suite *report_junit_suite(void)
{
    Suite *suite = suite_create("report/junit");
    TCase *t = tcase_create("junit");
    tcase_add_test(t, findings_are_grouped_by_file_and_rule);
    tcase_add_test(t, what_xml_has_no_place_for_is_replaced);
    tcase_add_test(t, a_clean_run_is_one_case_that_passed);
    suite_add_tcase(suite, t);
    return suite;
}
