#include <check.h>

#include "report/report.h"

static str written(struct arena *a, struct diag_list *diags)
{
    struct buf b = {.arena = a};
    report_github(&b, diags);
    return buf_text(&b);
}

START_TEST(a_finding_is_one_command_with_its_place)
{
    struct arena a = {0};
    struct source s = {S("content/a.md"), S("一\n健康保険証\n"), false};
    struct diag_list diags = {.arena = &a};
    struct diag *d =
        diag_error(&diags, "era-mismatch",
                   span_of(&s, S("一\n健康").len, S("一\n健康保険証").len),
                   "100%%違います");
    diag_hint(&diags, d, "甲\n乙");
    str text = written(&a, &diags);
    ck_assert(str_equal(
        text, S("::error file=content/a.md,line=2,endLine=2,col=3,endColumn=6,"
                "title=era-mismatch::100%25違います%0A甲%0A乙\n")));
    arena_free(&a);
}
END_TEST

START_TEST(nothing_in_a_name_or_message_begins_a_command)
{
    struct arena a = {0};
    struct source s = {S("x\n::stop-commands::y\r,b:c.md"), S("a\n"), false};
    struct diag_list diags = {.arena = &a};
    diag_warning(&diags, "csv", source_start(&s), "%s",
                 "あ\n::add-mask::い\r\n::error::う");
    diag_world(&diags, "read", S("p\n::debug::q"), "%s", "え\x0b::error::");
    str rest = written(&a, &diags), line;
    size_t lines = 0;
    while (str_cut(rest, S("\n"), &line, &rest)) {
        lines++;
        ck_assert(str_starts(line, S("::warning file=x%0A%3A%3Astop")) ||
                  str_starts(line, S("::error file=p%0A%3A%3Adebug")));
        ck_assert_uint_eq(str_find_byte(line, '\r'), SIZE_MAX);
        ck_assert_uint_eq(str_find_byte(line, '\x0b'), SIZE_MAX);
    }
    ck_assert_uint_eq(lines, 2);
    arena_free(&a);
}
END_TEST

START_TEST(a_span_over_lines_names_lines_only)
{
    struct arena a = {0};
    struct source s = {S("a.md"), S("ab\ncd\n"), false};
    struct diag_list diags = {.arena = &a};
    diag_error(&diags, "csv", span_of(&s, 1, 4), "x");
    ck_assert(
        str_equal(written(&a, &diags), S("::error file=a.md,line=1,endLine=2,"
                                         "title=csv::x\n")));
    arena_free(&a);
}
END_TEST

Suite *report_github_suite(void);
Suite *report_github_suite(void)
{
    Suite *suite = suite_create("report/github");
    TCase *t = tcase_create("github");
    tcase_add_test(t, a_finding_is_one_command_with_its_place);
    tcase_add_test(t, nothing_in_a_name_or_message_begins_a_command);
    tcase_add_test(t, a_span_over_lines_names_lines_only);
    suite_add_tcase(suite, t);
    return suite;
}
