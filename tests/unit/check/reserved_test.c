/* Quotations, examples and denials are not what the page says. */
#include <check.h>

#include "unit/check/statement_fixture.h"

static const struct {
    const char *text;
    bool reserved;
} cases[] = {
    {"保険証は【日】まで使えます。", false},
    {"例：保険証は【日】まで使えます。", true},
    {"たとえば、【日】まで。", true},
    {"前の文はたとえばの話。【日】まで。", false},
    {"「保険証は【日】まで」と聞きました。", true},
    {"「保険証は【日】まで」のご案内。", false},
    {"「保険証」は【日】までと聞きました。", true},
    {"【日】ではありません。", true},
    {"【日】まで使えるとは限りません。", true},
    {"【日】の変更について。", true},
};

START_TEST(a_reserved_statement_says_nothing_itself)
{
    struct fixture f;
    fixture_open(&f);
    struct statement s = fixture_statement(&f, cases[_i].text);
    ck_assert_msg(statement_reserved(&s) == cases[_i].reserved, "%s",
                  cases[_i].text);
    fixture_close(&f);
}
END_TEST

START_TEST(an_example_is_told_above_as_well)
{
    struct fixture f;
    fixture_open(&f);
    struct statement s = fixture_statement(&f, "【日】まで使えます");
    const struct concordance *example = fixture_text(&f, "記入例");
    const struct concordance **above[] = {&s.context, &s.around.heading,
                                          &s.around.lead};
    for (size_t i = 0; i < 3; i++) {
        ck_assert(!statement_reserved(&s));
        *above[i] = example;
        ck_assert(statement_reserved(&s));
        *above[i] = NULL;
    }
    fixture_close(&f);
}
END_TEST

Suite *check_reserved_suite(void);
Suite *check_reserved_suite(void)
{
    Suite *suite = suite_create("check/reserved");
    TCase *t = tcase_create("reserved");
    tcase_add_loop_test(t, a_reserved_statement_says_nothing_itself, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, an_example_is_told_above_as_well);
    suite_add_tcase(suite, t);
    return suite;
}
