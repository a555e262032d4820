#include <check.h>
#include <jansson.h>

#include "report/report.h"

START_TEST(a_finding_says_place_rule_and_repairs)
{
    struct arena a = {0};
    struct source s = {S("\"a\".md"), S("保険証\n"), false};
    struct diag_list diags = {.arena = &a};
    struct diag *d = diag_error(&diags, "era-mismatch",
                                span_of(&s, 3, S("保険証").len), "「%s」", "x");
    diag_hint(&diags, d, "直し方");
    diag_note(&diags, d, source_start(&s), "ここ");
    struct buf b = {.arena = &a};
    report_json(&b, &diags);
    json_t *list = json_loadb(b.ptr, b.len, 0, NULL);
    ck_assert_uint_eq(json_array_size(list), 1);
    const char *file, *rule, *level, *hint, *note;
    int line, column, end_line, end_column;
    ck_assert_int_eq(json_unpack(json_array_get(list, 0),
                                 "{s:s s:i s:i s:i s:i s:s s:s s:s s:[{s:s}]}",
                                 "file", &file, "line", &line, "column",
                                 &column, "endLine", &end_line, "endColumn",
                                 &end_column, "rule", &rule, "level", &level,
                                 "hint", &hint, "related", "message", &note),
                     0);
    ck_assert_str_eq(file, "\"a\".md");
    ck_assert_int_eq(line * 1000 + column, 1002);
    ck_assert_int_eq(end_line * 1000 + end_column, 1004);
    ck_assert_str_eq(rule, "era-mismatch");
    ck_assert_str_eq(level, "error");
    ck_assert_str_eq(hint, "直し方");
    ck_assert_str_eq(note, "ここ");
    json_decref(list);
    arena_free(&a);
}
END_TEST

START_TEST(no_finding_is_an_empty_array)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    struct buf b = {.arena = &a};
    report_json(&b, &diags);
    ck_assert(str_equal(buf_text(&b), S("[]\n")));
    arena_free(&a);
}
END_TEST

Suite *report_json_suite(void);
Suite *report_json_suite(void)
{
    Suite *suite = suite_create("report/json");
    TCase *t = tcase_create("json");
    tcase_add_test(t, a_finding_says_place_rule_and_repairs);
    tcase_add_test(t, no_finding_is_an_empty_array);
    suite_add_tcase(suite, t);
    return suite;
}
