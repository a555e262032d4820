/* The sense of a sentence: plain, of the past, of an end. */
#include "check/sense.h"

#include <check.h>

#include "unit/check/statement_fixture.h"

static const struct {
    const char *text;
    bool plain, past, turning;
} cases[] = {
    {"保険証は【日】まで使えます。", true, false, false},
    {"保険証は【日】まで使えません。", false, false, false},
    {"保険証は【日】まで使えますか。", false, false, false},
    {"保険証は【日】まで使えます？", false, false, false},
    {"保険証は【日】まで使えました。", true, true, false},
    {"保険証を【日】まで使えます。", false, false, false},
    {"保険証の使用は【日】で終了します。", false, false, true},
};

START_TEST(a_sentence_has_its_sense)
{
    struct fixture f;
    fixture_open(&f);
    struct statement s = fixture_statement(&f, cases[_i].text);
    struct fact_hits hits = statement_facts(&f.arena, &s);
    const struct fact *fact = schedule_find(&f.schedule, S("card.transition"));
    ck_assert_msg(sense_plain(&s, &hits, fact) == cases[_i].plain, "%s",
                  cases[_i].text);
    ck_assert_int_eq(sense_past(&s), cases[_i].past);
    ck_assert_int_eq(sense_turning(&s), cases[_i].turning);
    fixture_close(&f);
}
END_TEST

START_TEST(a_cells_head_may_tell_of_an_end)
{
    struct fixture f;
    fixture_open(&f);
    struct statement s = fixture_statement(&f, "【日】");
    ck_assert(!sense_turning(&s));
    s.context = fixture_text(&f, "使用期限");
    ck_assert(sense_turning(&s));
    fixture_close(&f);
}
END_TEST

Suite *check_sense_suite(void);
Suite *check_sense_suite(void)
{
    Suite *suite = suite_create("check/sense");
    TCase *t = tcase_create("sense");
    tcase_add_loop_test(t, a_sentence_has_its_sense, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, a_cells_head_may_tell_of_an_end);
    suite_add_tcase(suite, t);
    return suite;
}
