#include <check.h>

#include "report/report.h"

START_TEST(each_later_finding_is_a_line_with_its_sentence)
{
    struct arena a = {0};
    str text = S("前の文。12月1日まで使えます。次の文。\n");
    struct source s = {S("a.md"), text, false};
    size_t at = str_find(text, S("12月"));
    struct diag_list diags = {.arena = &a};
    diag_error(&diags, "csv", source_start(&s), "今日");
    struct diag *d =
        diag_warning(&diags, "stale-tense", span_of(&s, at, at + 4), "過ぎた");
    d->since = S("2025-12-02");
    struct buf b = {.arena = &a};
    report_calendar(&b, &diags);
    ck_assert(str_equal(buf_text(&b),
                        S("2025-12-02: a.md:1:5: 「12月1日まで使えます。」"
                          " — 過ぎた [stale-tense]\n")));
    arena_free(&a);
}
END_TEST

START_TEST(a_table_cell_is_a_sentence)
{
    struct arena a = {0};
    str text = S("| 終了 | 12月1日まで | 他 |");
    struct source s = {S("a.md"), text, false};
    size_t at = str_find(text, S("12月"));
    struct diag_list diags = {.arena = &a};
    struct diag *d =
        diag_warning(&diags, "stale-tense", span_of(&s, at, text.len), "x");
    d->since = S("2025-12-02");
    d->where.end = at + 2;
    struct buf b = {.arena = &a};
    report_calendar(&b, &diags);
    ck_assert(str_contains(buf_text(&b), S("「12月1日まで」")));
    arena_free(&a);
}
END_TEST

Suite *report_calendar_suite(void);
Suite *report_calendar_suite(void)
{
    Suite *suite = suite_create("report/calendar");
    TCase *t = tcase_create("calendar");
    tcase_add_test(t, each_later_finding_is_a_line_with_its_sentence);
    tcase_add_test(t, a_table_cell_is_a_sentence);
    suite_add_tcase(suite, t);
    return suite;
}
