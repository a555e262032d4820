#include <check.h>
#include <string.h>

#include "check/statement.h"
#include "unit/schedule_fixture.h"

/* The mention stands where 【…】 stands in the text. */
static struct mention mention_in(const char *text)
{
    struct mention m = {.text = str_from_c(text)};
    m.expr.start = m.expr.max_start = str_find(m.text, S("【"));
    m.expr.end = m.expr.max_end = str_find(m.text, S("】")) + S("】").len;
    return m;
}

static const struct {
    const char *text, *context, *fact; /* NULL: none */
} cases[] = {
    {"保険証は【日】まで使えます。", "", "card.transition"},
    {"【日】まで保険証を使えます。", "", "card.transition"},
    {"保険証の発行は【日】まで。", "", "card.issue"},
    {"保険証は【日】まで発行され、その後は使えます。", "", "card.issue"},
    {"マイナ保険証は【日】まで使えます。", "", NULL},
    {"保険証です。【日】まで使えます。", "", "card.transition"},
    {"保険証です。説明会は【日】まで使えます。", "", NULL},
    {"保険証は【日】に届きます。", "", NULL},
    {"【日】まで", "健康保険証\n使える日\n", "card.transition"},
    {"【日】まで", "資格確認書\n使える日\n", NULL},
};

START_TEST(a_sentence_speaks_of_the_fact_it_names)
{
    struct arena a = {0};
    struct schedule schedule = fixture_schedule(&a);
    struct mention_list list = {0};
    struct mention *m = LIST_PUSH(&a, &list);
    *m = mention_in(cases[_i].text);
    m->context = str_from_c(cases[_i].context);
    struct concordance_maker maker = {.arena = &a,
                                      .lexicon = lexicon_new(&a, &schedule)};
    struct statement s =
        statement_of(concordance_new(&maker, m->text), &list, 0);
    if (m->context.len)
        s.context = concordance_new(&maker, m->context);
    struct fact_hits hits = statement_facts(&a, &s);
    if (!cases[_i].fact)
        ck_assert_uint_eq(hits.len, 0);
    else
        ck_assert_msg(hits.len > 0 && str_equal(hits.items[0]->id,
                                                str_from_c(cases[_i].fact)),
                      "%s", cases[_i].text);
    arena_free(&a);
}
END_TEST

START_TEST(a_sentence_ends_at_its_full_stop)
{
    struct arena a = {0};
    struct mention_list list = {0};
    *LIST_PUSH(&a, &list) = mention_in("前。ここ【日】まで。後。");
    struct schedule schedule = {0};
    struct concordance_maker maker = {.arena = &a,
                                      .lexicon = lexicon_new(&a, &schedule)};
    const struct concordance *in = concordance_new(&maker, list.items[0].text);
    struct statement s = statement_of(in, &list, 0);
    ck_assert(str_equal(str_slice(list.items[0].text, s.start, s.end),
                        S("ここ【日】まで")));
    arena_free(&a);
}
END_TEST

Suite *check_statement_suite(void);
Suite *check_statement_suite(void)
{
    Suite *suite = suite_create("check/statement");
    TCase *t = tcase_create("statement");
    tcase_add_loop_test(t, a_sentence_speaks_of_the_fact_it_names, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, a_sentence_ends_at_its_full_stop);
    suite_add_tcase(suite, t);
    return suite;
}
