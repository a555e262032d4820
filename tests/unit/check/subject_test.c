/* The subject: before the date, behind it, in the heads, above. */
#include "check/subject.h"

#include <check.h>

#include "unit/check/statement_fixture.h"

static const struct {
    const char *text, *context, *lead, *heading;
    const char *word; /* NULL: none */
    bool told;
} cases[] = {
    {"保険証は【日】まで", "", "", "", "保険証", true},
    {"保険証を【日】まで", "", "", "", "保険証", false},
    {"「保険証（紙）」は【日】まで", "", "", "", "保険証", false},
    {"保険証（紙）は【日】まで", "", "", "", "保険証", true},
    {"【日】まで保険証を使えます", "", "", "", "保険証", false},
    {"【日】までに提出した保険証", "", "", "", NULL, false},
    {"保険証と説明会は【日】まで", "", "", "", NULL, false},
    {"【日】まで", "保険証\n期限\n", "", "", "保険証", true},
    {"【日】まで", "保険証\n申込期限\n", "", "", NULL, false},
    {"【日】まで", "", "保険証は次のとおりです。", "", "保険証", false},
    {"【日】まで", "", "", "保険証の使用", "保険証", false},
    {"【日】まで", "", "", "保険証の返却", NULL, false},
    {"説明会は【日】まで", "", "", "保険証の使用", NULL, false},
    {"保険証です。【日】まで", "", "", "", "保険証", false},
};

START_TEST(a_statement_has_the_nearest_subject)
{
    struct fixture f;
    fixture_open(&f);
    struct statement s = fixture_statement(&f, cases[_i].text);
    struct statement_memo memo = {.subject_known = false};
    if (*cases[_i].context)
        s.context = fixture_text(&f, cases[_i].context);
    s.around.lead = fixture_text(&f, cases[_i].lead);
    s.around.heading = fixture_text(&f, cases[_i].heading);
    s.memo = &memo;
    for (int again = 0; again < 2; again++) {
        struct told t = subject_of(&s);
        ck_assert_msg(t.found == (cases[_i].word != NULL), "%s",
                      cases[_i].text);
        ck_assert_int_eq(t.told, cases[_i].told);
        if (t.found)
            ck_assert(str_equal(t.word, str_from_c(cases[_i].word)));
    }
    ck_assert(memo.subject_known);
    fixture_close(&f);
}
END_TEST

Suite *check_subject_suite(void);
Suite *check_subject_suite(void)
{
    Suite *suite = suite_create("check/subject");
    TCase *t = tcase_create("subject");
    tcase_add_loop_test(t, a_statement_has_the_nearest_subject, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, t);
    return suite;
}
