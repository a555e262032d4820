#include <check.h>

#include "check/rule.h"
#include "unit/schedule_fixture.h"

static size_t judge(struct arena *a, str first, str then,
                    struct diag_list *diags)
{
    struct schedule schedule = fixture_schedule(a);
    struct fact_rule rule = {.name = S("順序")};
    *LIST_PUSH(a, &rule.before) = first;
    *LIST_PUSH(a, &rule.before) = then;
    diags->arena = a;
    struct check_context context = {
        .arena = a, .schedule = &schedule, .diags = diags};
    check_order(&context, &rule);
    return diags->len;
}

START_TEST(what_comes_before_may_come_before)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    ck_assert_uint_eq(judge(&a, S("card.issue"), S("sent"), &diags), 0);
    arena_free(&a);
}
END_TEST

START_TEST(what_comes_later_is_reported_with_both_places)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    ck_assert_uint_eq(judge(&a, S("sent"), S("card.issue"), &diags), 1);
    ck_assert_str_eq(diags.items[0]->rule, "cutoff-order");
    ck_assert_uint_eq(diags.items[0]->notes.len, 2);
    arena_free(&a);
}
END_TEST

START_TEST(an_unknown_fact_in_a_rule_is_reported)
{
    struct arena a = {0};
    struct diag_list diags = {0};
    ck_assert_uint_eq(judge(&a, S("sent"), S("nothing"), &diags), 1);
    ck_assert_str_eq(diags.items[0]->rule, "unknown-reference");
    arena_free(&a);
}
END_TEST

Suite *check_order_suite(void);
Suite *check_order_suite(void)
{
    Suite *suite = suite_create("check/order");
    TCase *t = tcase_create("order");
    tcase_add_test(t, what_comes_before_may_come_before);
    tcase_add_test(t, what_comes_later_is_reported_with_both_places);
    tcase_add_test(t, an_unknown_fact_in_a_rule_is_reported);
    suite_add_tcase(suite, t);
    return suite;
}
