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

/* Counted from the file's start for each, this would take half a minute. */
START_TEST(many_findings_in_one_file_take_no_time)
{
    enum { MANY = 20000 };
    struct arena a = {0};
    struct buf text = {.arena = &a};
    for (size_t i = 0; i < MANY; i++)
        buf_put(&text, _i ? S("期限は𠮷") : S("期限は12月1日（火）です。\n"));
    struct source s = {S("a.md"), buf_text(&text), false};
    size_t step = s.text.len / MANY;
    struct diag_list diags = {.arena = &a};
    for (size_t i = 0; i < MANY; i++) {
        span where = span_of(&s, i * step, i * step + S("期限").len);
        diag_error(&diags, "csv", where, "x");
    }
    str place = _i ? arena_printf(&a, "a.md:1:%d: error", (MANY - 1) * 4 + 1)
                   : arena_printf(&a, "a.md:%d:1: error", MANY);
    ck_assert(str_contains(written(&a, &diags), place));
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
    tcase_add_loop_test(t, many_findings_in_one_file_take_no_time, 0, 2);
    suite_add_tcase(suite, t);
    return suite;
}
