#include <check.h>
#include <string.h>

#include "base/rules.h"

START_TEST(the_table_is_sorted_and_every_name_is_found)
{
    for (size_t i = 0; i < rules_count(); i++) {
        const struct rule_info *r = rules_at(i);
        if (i > 0)
            ck_assert_msg(strcmp(rules_at(i - 1)->name, r->name) < 0, "%s",
                          r->name);
        ck_assert_ptr_eq(rules_find(str_from_c(r->name)), r);
        ck_assert_uint_gt(strlen(r->about), 0);
    }
}
END_TEST

START_TEST(what_is_no_name_is_not_found)
{
    ck_assert_ptr_null(rules_find(S("")));
    ck_assert_ptr_null(rules_find(S("weekday")));
    ck_assert_ptr_null(rules_find(S("weekday-mismatches")));
}
END_TEST

START_TEST(a_waiver_cannot_be_waived)
{
    ck_assert_int_eq(rules_find(S("waiver-expired"))->waiver, RULE_FIRM);
    ck_assert_int_eq(rules_find(S("weekday-mismatch"))->waiver,
                     RULE_ACCEPTABLE);
}
END_TEST

Suite *base_rules_suite(void);
Suite *base_rules_suite(void)
{
    Suite *suite = suite_create("base/rules");
    TCase *t = tcase_create("rules");
    tcase_add_test(t, the_table_is_sorted_and_every_name_is_found);
    tcase_add_test(t, what_is_no_name_is_not_found);
    tcase_add_test(t, a_waiver_cannot_be_waived);
    suite_add_tcase(suite, t);
    return suite;
}
