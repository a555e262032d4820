#include "base/diag.h"

#include <check.h>

static struct arena arena;
static struct diag_list diags;
static const struct source page_a = {.path = STR_INIT("a.md"),
                                     .text = STR_INIT("12月2日まで")};
static const struct source page_b = {.path = STR_INIT("b.md"),
                                     .text = STR_INIT("12月2日まで")};

static void before(void)
{
    diags = (struct diag_list){.arena = &arena};
}

static void after(void)
{
    arena_free(&arena);
}

START_TEST(a_finding_keeps_what_was_said)
{
    span where = span_of(&page_a, 0, 5);
    struct diag *d =
        diag_error(&diags, "date-agree", where, "%d月とあります", 12);
    diag_note(&diags, d, span_of(&page_b, 0, 2), "「%s」はここです", "期限");
    diag_note(&diags, d, (span){0}, "場所なし");
    diag_hint(&diags, d, "%s", "12月1日まで");
    ck_assert_ptr_eq(diags.items[0], d);
    ck_assert_int_eq(d->level, DIAG_ERROR);
    ck_assert_int_eq(d->cause, DIAG_CONTENT);
    ck_assert_str_eq(d->rule, "date-agree");
    ck_assert(str_equal(d->message, S("12月とあります")));
    ck_assert(str_equal(d->hint, S("12月1日まで")));
    ck_assert_uint_eq(d->notes.len, 2);
    ck_assert(str_equal(d->notes.items[0].message, S("「期限」はここです")));
    ck_assert_ptr_eq(d->notes.items[0].where.source, &page_b);
    ck_assert_ptr_null(d->notes.items[1].where.source);
}
END_TEST

START_TEST(a_finding_stays_where_it_is_while_the_list_grows)
{
    struct diag *first = diag_warning(&diags, "r", (span){0}, "1");
    for (int i = 0; i < 1000; i++)
        diag_warning(&diags, "r", (span){0}, "%d", i);
    ck_assert_ptr_eq(diags.items[0], first);
    ck_assert(str_equal(first->message, S("1")));
}
END_TEST

START_TEST(errors_and_warnings_are_counted_apart)
{
    diag_warning(&diags, "r", (span){0}, "w");
    diag_error(&diags, "r", (span){0}, "e");
    diag_error(&diags, "r", (span){0}, "e");
    ck_assert_uint_eq(diag_count(&diags, DIAG_ERROR), 2);
    ck_assert_uint_eq(diag_count(&diags, DIAG_WARNING), 1);
    ck_assert(!diag_world_failed(&diags));
}
END_TEST

START_TEST(a_failure_of_the_world_is_told_apart)
{
    char path[] = "out/a.html";
    struct diag *d =
        diag_world(&diags, "write", str_from_c(path), "空き%s", "なし");
    path[0] = 'x';
    ck_assert(diag_world_failed(&diags));
    ck_assert_int_eq(d->level, DIAG_ERROR);
    ck_assert(str_equal(d->path, S("out/a.html")));
    ck_assert(str_equal(d->message, S("空きなし")));
}
END_TEST

START_TEST(sorting_goes_by_path_place_rule_and_message)
{
    diag_error(&diags, "z", span_of(&page_b, 0, 1), "7");
    diag_error(&diags, "b", span_of(&page_a, 5, 6), "6");
    diag_error(&diags, "b", span_of(&page_a, 0, 1), "4");
    diag_error(&diags, "a", span_of(&page_a, 0, 1), "3");
    diag_error(&diags, "b", span_of(&page_a, 0, 1), "5");
    diag_world(&diags, "x", S("Z"), "2");
    diag_error(&diags, "x", (span){0}, "1");
    diag_sort(&diags);
    ck_assert_uint_eq(diags.len, 7);
    for (size_t i = 0; i < diags.len; i++)
        ck_assert_int_eq(diags.items[i]->message.ptr[0], '1' + (int)i);
}
END_TEST

START_TEST(sorting_drops_exact_repeats)
{
    for (int i = 0; i < 5; i++) {
        diag_error(&diags, "r", span_of(&page_a, 0, 5), "same");
        diag_error(&diags, "r", span_of(&page_a, 0, 5), "other %d", i % 2);
    }
    diag_sort(&diags);
    ck_assert_uint_eq(diags.len, 3);
    struct diag_list none = {.arena = &arena};
    diag_sort(&none);
    ck_assert_uint_eq(none.len, 0);
}
END_TEST

START_TEST(lists_of_workers_are_joined)
{
    struct arena other = {0};
    struct diag_list more = {.arena = &other};
    diag_error(&diags, "r", (span){0}, "1");
    diag_error(&more, "r", (span){0}, "2");
    diag_join(&diags, &more);
    ck_assert_uint_eq(diags.len, 2);
    ck_assert(str_equal(diags.items[1]->message, S("2")));
    arena_free(&other);
}
END_TEST

Suite *base_diag_suite(void);
Suite *base_diag_suite(void)
{
    Suite *suite = suite_create("base/diag");
    TCase *t = tcase_create("diag");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, a_finding_keeps_what_was_said);
    tcase_add_test(t, a_finding_stays_where_it_is_while_the_list_grows);
    tcase_add_test(t, errors_and_warnings_are_counted_apart);
    tcase_add_test(t, a_failure_of_the_world_is_told_apart);
    tcase_add_test(t, sorting_goes_by_path_place_rule_and_message);
    tcase_add_test(t, sorting_drops_exact_repeats);
    tcase_add_test(t, lists_of_workers_are_joined);
    suite_add_tcase(suite, t);
    return suite;
}
