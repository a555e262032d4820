#include <check.h>
#include <string.h>

#include "report/report.h"

static str report_of(struct arena *a, const struct diag_list *diags)
{
    struct buf b = {.arena = a};
    report_text(&b, diags, REPORT_PLAIN);
    return buf_text(&b);
}

START_TEST(carets_follow_the_display_width)
{
    struct arena a = {0};
    struct source s = {S("a.md"), S("最初\n保険証は11月31日に\n"), false};
    struct diag_list diags = {.arena = &a};
    size_t start = S("最初\n保険証は").len;
    struct diag *d =
        diag_error(&diags, "impossible-date",
                   span_of(&s, start, start + S("11月31日").len), "ありません");
    diag_hint(&diags, d, "一つめ\n二つめ");
    diag_note(&diags, d, span_of(&s, 0, S("最初").len), "ここです");
    ck_assert(str_equal(report_of(&a, &diags),
                        S("a.md:2:5: error: ありません [impossible-date]\n"
                          "    保険証は11月31日に\n"
                          "            ^~~~~~~~\n"
                          "    → 一つめ\n"
                          "    → 二つめ\n"
                          "a.md:1:1: note: ここです\n"
                          "    最初\n"
                          "    ^~~~\n")));
    arena_free(&a);
}
END_TEST

START_TEST(control_bytes_of_file_names_never_reach_the_terminal)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    diag_world(&diags, "read", S("a\033[2Jb\n::set"), "読めません");
    ck_assert(str_equal(report_of(&a, &diags),
                        S("a?[2Jb?::set: error: 読めません [read]\n")));
    arena_free(&a);
}
END_TEST

START_TEST(what_steers_a_terminal_or_a_log_is_printed_as_a_question_mark)
{
    static const struct {
        str text, printed;
    } cases[] = {
        {STR_INIT("::set-env name=x::y"), STR_INIT("?:set-env name=x::y")},
        {STR_INIT("  ::error::x"), STR_INIT("  ?:error::x")},
        {STR_INIT(":::注意"), STR_INIT(":::注意")},
        {STR_INIT("a::b"), STR_INIT("a::b")},
        {STR_INIT("x ##vso[y]"), STR_INIT("x ?#vso[y]")},
        {STR_INIT("x ##[y]"), STR_INIT("x ?#[y]")},
        {STR_INIT("## 見出し"), STR_INIT("## 見出し")},
        {STR_INIT("a\tb\033c\177"), STR_INIT("a b?c?")},
        {STR_INIT("\302\233m\302\205"), STR_INIT("?m?")},
        {STR_INIT("\342\200\256abc"), STR_INIT("?abc")},
        {STR_INIT("\343\201\377あ"), STR_INIT("???あ")},
    };
    struct arena a = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf b = {.arena = &a};
        report_put_plain(&b, cases[i].text);
        ck_assert_msg(str_equal(buf_text(&b), cases[i].printed), "%zu", i);
    }
    arena_free(&a);
}
END_TEST

START_TEST(a_long_line_is_shown_around_the_place_only)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    size_t len = 1 << 20;
    char *text = arena_alloc(&a, len);
    memset(text, 'a', len);
    struct source s = {S("a.md"), {text, len}, false};
    diag_error(&diags, "x", span_of(&s, 0, len), "a");
    diag_error(&diags, "x", span_of(&s, len / 2, len / 2 + 1), "b");
    ck_assert_uint_lt(report_of(&a, &diags).len, 2500);
    arena_free(&a);
}
END_TEST

START_TEST(findings_past_the_most_are_counted)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    for (int i = 0; i < REPORT_MOST + 7; i++)
        diag_warning(&diags, "x", (span){0}, "%d", i);
    ck_assert(str_ends(report_of(&a, &diags), S("\nほかに7件あります\n")));
    arena_free(&a);
}
END_TEST

Suite *report_text_suite(void);
Suite *report_text_suite(void)
{
    Suite *suite = suite_create("report/text");
    TCase *t = tcase_create("text");
    tcase_add_test(t, carets_follow_the_display_width);
    tcase_add_test(t, control_bytes_of_file_names_never_reach_the_terminal);
    tcase_add_test(
        t, what_steers_a_terminal_or_a_log_is_printed_as_a_question_mark);
    tcase_add_test(t, a_long_line_is_shown_around_the_place_only);
    tcase_add_test(t, findings_past_the_most_are_counted);
    suite_add_tcase(suite, t);
    return suite;
}
