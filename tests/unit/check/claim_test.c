/* Claims: two statements of one thing have the same one. */
#include "check/claim.h"

#include <check.h>

#include "unit/check/statement_fixture.h"

static const struct {
    const char *text;
    enum mention_kind kind;
    const char *claim;
} cases[] = {
    {"保険証は【日】まで使えます。", MENTION_DATE,
     "保険証 の 使え until-inclusive"},
    {"保険証は【日】まで使います。", MENTION_MONTH,
     "保険証 の 使い until-inclusive"},
    {"任意継続の保険証は【日】まで使えます。", MENTION_DATE, ""},
    {"例：保険証は【日】まで使えます。", MENTION_DATE, ""},
    {"説明会は【日】まで使えます。", MENTION_DATE, ""},
    {"保険証の有効は【日】です。", MENTION_DURATION, "保険証 の 有効 "},
    {"保険証は【日】で届きます。", MENTION_DURATION, ""}, /* no anchor */
    {"75歳の保険証の有効は【日】です。", MENTION_DURATION, ""},
    {"保険証は【日】まで使えます。", MENTION_TIME, ""},
};

START_TEST(a_claim_names_subject_topic_and_boundary)
{
    struct fixture f;
    fixture_open(&f);
    struct statement s = fixture_statement(&f, cases[_i].text);
    struct date_expr *e = &f.list.items[0].expr;
    e->kind = cases[_i].kind;
    e->from = e->to = date_make(2025, 12, 1);
    e->boundary = BOUNDARY_UNTIL;
    str claim = claim_of(&f.arena, &s);
    ck_assert_msg(str_equal(claim, str_from_c(cases[_i].claim)), "%s: %.*s",
                  cases[_i].text, STR_ARG(claim));
    fixture_close(&f);
}
END_TEST

START_TEST(a_length_knows_whether_it_is_the_most_or_the_least)
{
    struct date_expr e = {.kind = MENTION_DURATION, .value = S("P5Y")};
    ck_assert_int_eq(claim_length(&e).count, 5);
    ck_assert_int_eq(claim_length(&e).bound, DURATION_EXACT);
    e.mod = MOD_MAX;
    ck_assert_int_eq(claim_length(&e).bound, DURATION_MAX);
    e.mod = MOD_MIN;
    ck_assert_int_eq(claim_length(&e).bound, DURATION_MIN);
    e.kind = MENTION_DATE;
    ck_assert_int_eq(claim_length(&e).count, 0);
}
END_TEST

Suite *check_claim_suite(void);
Suite *check_claim_suite(void)
{
    Suite *suite = suite_create("check/claim");
    TCase *t = tcase_create("claim");
    tcase_add_loop_test(t, a_claim_names_subject_topic_and_boundary, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, a_length_knows_whether_it_is_the_most_or_the_least);
    suite_add_tcase(suite, t);
    return suite;
}
