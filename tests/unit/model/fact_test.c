#include "model/fact.h"

#include <check.h>

static const struct {
    bool planned, done;
    date done_on, today;
    enum fact_state state;
} cases[] = {
    {false, false, 0, 100, STATE_PLAIN},  {true, false, 0, 100, STATE_PLANNED},
    {true, true, 100, 99, STATE_PLANNED}, {true, true, 100, 100, STATE_DONE},
    {true, true, 100, 101, STATE_DONE},   {false, true, 100, 99, STATE_PLANNED},
    {false, true, 100, 100, STATE_DONE},
};

START_TEST(a_plan_is_one_until_the_day_it_is_done)
{
    struct fact f = {.planned = cases[_i].planned,
                     .done = cases[_i].done,
                     .done_on = cases[_i].done_on};
    ck_assert_int_eq(fact_state(&f, cases[_i].today), cases[_i].state);
}
END_TEST

START_TEST(names_are_the_words_of_the_schedule)
{
    ck_assert(str_equal(fact_kind_name(FACT_DATE), S("date")));
    ck_assert(str_equal(fact_kind_name(FACT_DURATION), S("duration")));
    ck_assert(str_equal(fact_role_name(ROLE_LAST), S("last")));
    ck_assert(str_equal(fact_role_name(ROLE_APPROX), S("approx")));
    ck_assert(str_equal(certainty_name(CERTAINTY_LAW), S("law")));
    ck_assert(str_equal(certainty_name(CERTAINTY_UNVERIFIED), S("unverified")));
}
END_TEST

Suite *model_fact_suite(void);
Suite *model_fact_suite(void)
{
    Suite *suite = suite_create("model/fact");
    TCase *t = tcase_create("fact");
    tcase_add_loop_test(t, a_plan_is_one_until_the_day_it_is_done, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, names_are_the_words_of_the_schedule);
    suite_add_tcase(suite, t);
    return suite;
}
