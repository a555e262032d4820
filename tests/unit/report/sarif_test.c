#include <check.h>
#include <jansson.h>

#include "base/rules.h"
#include "report/report.h"

static json_t *run_of(struct arena *a, struct diag_list *diags)
{
    struct buf b = {.arena = a};
    report_sarif(&b, diags, "1.0");
    json_t *log = json_loadb(b.ptr, b.len, 0, NULL);
    ck_assert_str_eq(json_string_value(json_object_get(log, "version")),
                     "2.1.0");
    ck_assert_uint_eq(json_array_size(json_object_get(log, "runs")), 1);
    json_t *run = json_array_get(json_object_get(log, "runs"), 0);
    json_incref(run);
    json_decref(log);
    return run;
}

static int number(json_t *object, const char *name)
{
    return (int)json_integer_value(json_object_get(object, name));
}

START_TEST(every_rule_stands_in_the_driver_and_results_point_at_it)
{
    struct arena a = {0};
    struct source s = {S("a.md"), S("x\n"), false};
    struct diag_list diags = {.arena = &a};
    diag_error(&diags, "era-mismatch", source_start(&s), "x");
    json_t *run = run_of(&a, &diags), *rules, *result;
    ck_assert_int_eq(json_unpack(run, "{s:{s:{s:o}}, s:[o]}", "tool", "driver",
                                 "rules", &rules, "results", &result),
                     0);
    ck_assert_uint_eq(json_array_size(rules), rules_count());
    json_t *rule = json_array_get(rules, (size_t)number(result, "ruleIndex"));
    ck_assert_str_eq(json_string_value(json_object_get(rule, "id")),
                     "era-mismatch");
    ck_assert_str_eq(json_string_value(json_object_get(result, "ruleId")),
                     "era-mismatch");
    json_decref(run);
    arena_free(&a);
}
END_TEST

/* 𠮷 lies outside the basic plane: two units. */
START_TEST(columns_count_utf16_units)
{
    struct arena a = {0};
    struct source s = {S("a.md"), S("一\n𠮷田𠮷\n"), false};
    struct diag_list diags = {.arena = &a};
    size_t line = S("一\n").len;
    diag_error(&diags, "csv",
               span_of(&s, line + S("𠮷").len, line + S("𠮷田𠮷").len), "x");
    json_t *run = run_of(&a, &diags), *region;
    ck_assert_int_eq(json_unpack(run, "{s:[{s:[{s:{s:o}}]}]}", "results",
                                 "locations", "physicalLocation", "region",
                                 &region),
                     0);
    ck_assert_int_eq(number(region, "startLine"), 2);
    ck_assert_int_eq(number(region, "startColumn"), 3);
    ck_assert_int_eq(number(region, "endLine"), 2);
    ck_assert_int_eq(number(region, "endColumn"), 6);
    ck_assert_str_eq(json_string_value(json_object_get(run, "columnKind")),
                     "utf16CodeUnits");
    json_decref(run);
    arena_free(&a);
}
END_TEST

START_TEST(names_of_files_are_percent_encoded)
{
    static const struct {
        str path;
        const char *uri;
    } cases[] = {
        {STR_INIT("content/a b.md"), "content/a%20b.md"},
        {STR_INIT("c:d/案.md"), "c%3Ad/%E6%A1%88.md"},
        {STR_INIT("/tmp/x#y?z%.md"), "file:///tmp/x%23y%3Fz%25.md"},
        {STR_INIT("a\xFF.md"), "a%FF.md"},
    };
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    diag_world(&diags, "read", cases[_i].path, "x");
    json_t *run = run_of(&a, &diags);
    const char *uri;
    ck_assert_int_eq(json_unpack(run, "{s:[{s:[{s:{s:{s:s}}}]}]}", "results",
                                 "locations", "physicalLocation",
                                 "artifactLocation", "uri", &uri),
                     0);
    ck_assert_str_eq(uri, cases[_i].uri);
    json_decref(run);
    arena_free(&a);
}
END_TEST

START_TEST(a_decided_repair_is_a_fix_and_notes_are_related)
{
    struct arena a = {0};
    struct source s = {S("a.md"), S("12月1日（火）\n"), false};
    struct diag_list diags = {.arena = &a};
    struct diag *d = diag_error(&diags, "weekday-mismatch",
                                span_of(&s, 0, S("12月1日（火）").len), "x");
    diag_note(&diags, d, source_start(&s), "ここ");
    d->fix.where = span_of(&s, S("12月1日（").len, S("12月1日（火").len);
    d->fix.text = S("月");
    json_t *run = run_of(&a, &diags);
    const char *text, *note;
    int column;
    ck_assert_int_eq(json_unpack(run,
                                 "{s:[{s:[{s:[{s:[{s:{s:i}, s:{s:s}}]}]}], "
                                 "s:[{s:{s:s}}]}]}",
                                 "results", "fixes", "artifactChanges",
                                 "replacements", "deletedRegion", "startColumn",
                                 &column, "insertedContent", "text", &text,
                                 "relatedLocations", "message", "text", &note),
                     0);
    ck_assert_str_eq(text, "月");
    ck_assert_str_eq(note, "ここ");
    ck_assert_int_eq(column, 7);
    json_decref(run);
    arena_free(&a);
}
END_TEST

START_TEST(a_finding_without_a_file_has_no_location)
{
    struct arena a = {0};
    struct diag_list diags = {.arena = &a};
    diag_world(&diags, "no-site", S(""), "x");
    json_t *run = run_of(&a, &diags);
    json_t *result = json_array_get(json_object_get(run, "results"), 0);
    ck_assert_ptr_nonnull(result);
    ck_assert_ptr_null(json_object_get(result, "locations"));
    json_decref(run);
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
    json_t *run = run_of(&a, &diags), *region;
    json_t *last = json_array_get(json_object_get(run, "results"), MANY - 1);
    ck_assert_int_eq(json_unpack(last, "{s:[{s:{s:o}}]}", "locations",
                                 "physicalLocation", "region", &region),
                     0);
    ck_assert_int_eq(number(region, "startLine"), _i ? 1 : MANY);
    ck_assert_int_eq(number(region, "startColumn"),
                     _i ? (MANY - 1) * 5 + 1 : 1);
    ck_assert_int_eq(number(region, "endColumn"), _i ? (MANY - 1) * 5 + 3 : 3);
    json_decref(run);
    arena_free(&a);
}
END_TEST

Suite *report_sarif_suite(void);
Suite *report_sarif_suite(void)
{
    Suite *suite = suite_create("report/sarif");
    TCase *t = tcase_create("sarif");
    tcase_add_test(t, every_rule_stands_in_the_driver_and_results_point_at_it);
    tcase_add_test(t, columns_count_utf16_units);
    tcase_add_loop_test(t, names_of_files_are_percent_encoded, 0, 4);
    tcase_add_test(t, a_decided_repair_is_a_fix_and_notes_are_related);
    tcase_add_test(t, a_finding_without_a_file_has_no_location);
    tcase_add_loop_test(t, many_findings_in_one_file_take_no_time, 0, 2);
    suite_add_tcase(suite, t);
    return suite;
}
