/* Clauses of a sentence, and the business they tell of. */
#include "check/clause.h"

#include <check.h>

#include "unit/check/statement_fixture.h"

static const struct {
    const char *text, *clause; /* around its 【日】 */
} clauses[] = {
    {"保険証は、【日】まで", "保険証は、【日】まで"},
    {"終わりますが、【日】まで", "【日】まで"},
    {"届いたため、【日】まで使え、その後", "【日】まで使え、その後"},
    {"【日】まで使えますが、後は", "【日】まで使えますが"},
    {"保険証が、【日】まで", "保険証が、【日】まで"},
    {"12月1日をもって、【日】まで", "12月1日をもって、【日】まで"},
    {"It ends, but 【日】 is; so", " but 【日】 is"},
    {"A, b 【日】", "A, b 【日】"},
};

START_TEST(a_clause_ends_at_its_verb)
{
    struct fixture f;
    fixture_open(&f);
    struct statement s = fixture_statement(&f, clauses[_i].text);
    str clause = str_slice(s.in->text, s.clause_start, s.clause_end);
    ck_assert_msg(str_equal(clause, str_from_c(clauses[_i].clause)), "%.*s",
                  STR_ARG(clause));
    fixture_close(&f);
}
END_TEST

START_TEST(far_commas_are_read_as_near_ones)
{
    struct fixture f;
    fixture_open(&f);
    const char *text = "これはとても長い文なので、それもまた長い文で、そのあと";
    const struct concordance *c = fixture_text(&f, text);
    size_t first = S("これはとても長い文なので、").len;
    ck_assert_uint_eq(clause_start(c, 0, c->text.len), first);
    ck_assert_uint_eq(clause_start(c, 0, c->text.len), first);
    ck_assert_uint_eq(clause_start(c, first, c->text.len), first);
    ck_assert_uint_eq(clause_end(c, 0, c->text.len), first - S("、").len);
    ck_assert_uint_eq(clause_end(c, first, c->text.len), c->text.len);
    fixture_close(&f);
}
END_TEST

static const struct {
    const char *text, *topic;
    bool business;
} told[] = {
    {"までに提出", "", true},   {"までに発行", "", false},
    {"登録後に", "", false},    {"登録を", "", true},
    {"登録を", "登録", false},  {"受付で", "", false},
    {"受付でき", "", true},     {"登録後に登録を", "", false},
    {"please apply", "", true}, {"使えます", "", false},
};

START_TEST(other_business_is_none_of_the_facts_topics)
{
    struct fixture f;
    fixture_open(&f);
    struct fact fact = {0};
    fixture_words(&f.arena, &fact.topic, str_from_c(told[_i].topic));
    const struct concordance *c = fixture_text(&f, told[_i].text);
    ck_assert_msg(clause_business(&fact, c, 0, c->text.len) ==
                      told[_i].business,
                  "%s", told[_i].text);
    fixture_close(&f);
}
END_TEST

Suite *check_clause_suite(void);
Suite *check_clause_suite(void)
{
    Suite *suite = suite_create("check/clause");
    TCase *t = tcase_create("clause");
    tcase_add_loop_test(t, a_clause_ends_at_its_verb, 0,
                        (int)(sizeof clauses / sizeof *clauses));
    tcase_add_test(t, far_commas_are_read_as_near_ones);
    tcase_add_loop_test(t, other_business_is_none_of_the_facts_topics, 0,
                        (int)(sizeof told / sizeof *told));
    suite_add_tcase(suite, t);
    return suite;
}
