#include <check.h>

#include "check/waiver.h"

/* Two paragraphs, the comment before the first. */
static const char page[] = "<!-- annai: accept csv until 2026-03-31 x -->\n"
                           "一\n\n二\n";

static struct waiver first_block(const struct source *s, date until)
{
    size_t at = str_find(s->text, S("一"));
    return (struct waiver){.rule = S("era-mismatch"),
                           .until = until,
                           .reason = S("x"),
                           .where = span_of(s, 0, 10),
                           .covers = span_of(s, at, at + S("一").len)};
}

static void find_both(const struct source *s, struct diag_list *diags)
{
    diag_error(diags, "era-mismatch",
               span_of(s, str_find(s->text, S("一")), s->text.len), "x");
    diag_error(diags, "era-mismatch",
               span_of(s, str_find(s->text, S("二")), s->text.len), "x");
    diag_error(diags, "csv",
               span_of(s, str_find(s->text, S("一")), s->text.len), "x");
}

START_TEST(a_waiver_takes_its_rule_out_of_its_block_only)
{
    struct arena a = {0};
    struct source s = {S("a.md"), str_from_c(page), false};
    struct diag_list diags = {.arena = &a};
    struct waiver_list waivers = {0};
    *LIST_PUSH(&a, &waivers) = first_block(&s, 100);
    find_both(&s, &diags);
    waivers_apply(&waivers, 100, 0, &diags);
    ck_assert_uint_eq(diags.len, 2);
    ck_assert(waivers.items[0].used);
    arena_free(&a);
}
END_TEST

START_TEST(from_the_next_day_on_the_finding_shows_again)
{
    struct arena a = {0};
    struct source s = {S("a.md"), str_from_c(page), false};
    struct diag_list diags = {.arena = &a};
    struct waiver_list waivers = {0};
    *LIST_PUSH(&a, &waivers) = first_block(&s, 100);
    find_both(&s, &diags);
    waivers_apply(&waivers, 101, 0, &diags);
    ck_assert_uint_eq(diags.len, 3);
    waivers_report(&waivers, 101, DATE_NONE, WAIVERS_WHOLE, &diags);
    ck_assert_uint_eq(diags.len, 4);
    ck_assert_str_eq(diags.items[3]->rule, "waiver-expired");
    arena_free(&a);
}
END_TEST

START_TEST(earlier_findings_are_left_alone)
{
    struct arena a = {0};
    struct source s = {S("a.md"), str_from_c(page), false};
    struct diag_list diags = {.arena = &a};
    struct waiver_list waivers = {0};
    *LIST_PUSH(&a, &waivers) = first_block(&s, 100);
    find_both(&s, &diags);
    waivers_apply(&waivers, 100, 1, &diags);
    ck_assert_uint_eq(diags.len, 3);
    arena_free(&a);
}
END_TEST

START_TEST(one_insurers_use_counts_for_the_common_page)
{
    struct arena a = {0};
    struct source s = {S("a.md"), str_from_c(page), false};
    struct source again = s; /* loaded once for each insurer */
    struct diag_list diags = {.arena = &a};
    struct waiver_list one = {0}, other = {0};
    *LIST_PUSH(&a, &one) = first_block(&s, 100);
    *LIST_PUSH(&a, &other) = first_block(&again, 100);
    other.items[0].used = true;
    waivers_join(&a, &one, &other);
    ck_assert_uint_eq(one.len, 1);
    waivers_report(&one, 100, DATE_NONE, WAIVERS_WHOLE, &diags);
    ck_assert_uint_eq(diags.len, 0);
    arena_free(&a);
}
END_TEST

START_TEST(an_unused_waiver_is_told_where_all_was_checked)
{
    struct arena a = {0};
    struct source s = {S("a.md"), str_from_c(page), false};
    struct diag_list diags = {.arena = &a};
    struct waiver_list waivers = {0};
    *LIST_PUSH(&a, &waivers) = first_block(&s, 100);
    waivers_report(&waivers, 100, DATE_NONE, WAIVERS_PART, &diags);
    ck_assert_uint_eq(diags.len, 0);
    waivers_report(&waivers, 100, DATE_NONE, WAIVERS_WHOLE, &diags);
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_str_eq(diags.items[0]->rule, "waiver-unused");
    arena_free(&a);
}
END_TEST

/* From Lua: the end of a path, by whole parts. */
static const struct {
    str page, path;
    bool covers;
} paths[] = {
    {STR_INIT("end.md"), STR_INIT("content/common/end.md"), true},
    {STR_INIT("card/end.md"), STR_INIT("content/x/card/end.md"), true},
    {STR_INIT("end.md"), STR_INIT("content/common/card-end.md"), false},
    {STR_INIT("end.md"), STR_INIT("end.md"), true},
    {STR_INIT("common/end.md"), STR_INIT("end.md"), false},
};

START_TEST(a_page_is_named_by_the_end_of_its_path)
{
    struct arena a = {0};
    struct source s = {paths[_i].path, S("一\n"), false};
    struct diag_list diags = {.arena = &a};
    struct waiver_list waivers = {0};
    *LIST_PUSH(&a, &waivers) =
        (struct waiver){.rule = S("csv"), .until = 100, .page = paths[_i].page};
    diag_error(&diags, "csv", source_start(&s), "x");
    waivers_apply(&waivers, 100, 0, &diags);
    ck_assert_uint_eq(diags.len, paths[_i].covers ? 0 : 1);
    arena_free(&a);
}
END_TEST

START_TEST(the_worlds_failures_are_never_accepted)
{
    struct arena a = {0};
    struct source s = {S("a.md"), S("一\n"), false};
    struct diag_list diags = {.arena = &a};
    struct waiver_list waivers = {0};
    *LIST_PUSH(&a, &waivers) =
        (struct waiver){.rule = S("read"), .until = 100, .page = S("a.md")};
    struct diag *d = diag_world(&diags, "read", S("a.md"), "x");
    d->where = source_start(&s);
    waivers_apply(&waivers, 100, 0, &diags);
    ck_assert_uint_eq(diags.len, 1);
    arena_free(&a);
}
END_TEST

Suite *check_waiver_suite(void);
Suite *check_waiver_suite(void)
{
    Suite *suite = suite_create("check/waiver");
    TCase *t = tcase_create("waiver");
    tcase_add_test(t, a_waiver_takes_its_rule_out_of_its_block_only);
    tcase_add_test(t, from_the_next_day_on_the_finding_shows_again);
    tcase_add_test(t, earlier_findings_are_left_alone);
    tcase_add_test(t, one_insurers_use_counts_for_the_common_page);
    tcase_add_test(t, an_unused_waiver_is_told_where_all_was_checked);
    tcase_add_loop_test(t, a_page_is_named_by_the_end_of_its_path, 0,
                        sizeof paths / sizeof *paths);
    tcase_add_test(t, the_worlds_failures_are_never_accepted);
    suite_add_tcase(suite, t);
    return suite;
}
