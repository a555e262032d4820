/* Where sentences begin and end, in Japanese and in English. */
#include "check/sentence.h"

#include <check.h>

#include "unit/check/statement_fixture.h"

static const struct {
    const char *text, *sentence; /* around its 【日】 */
} cases[] = {
    {"前。ここ【日】まで。後。", "ここ【日】まで"},
    {"【日】", "【日】"},
    {"一行目\n【日】まで\n三行目", "【日】まで"},
    {"The card is\nvalid until 【日】.", "The card is\nvalid until 【日】."},
    {"It ended. The card 【日】. More", " The card 【日】"},
    {"from 1 Dec. 【日】", "from 1 Dec. 【日】"},
    {"いつ？【日】です！次", "【日】です"},
};

START_TEST(a_sentence_ends_at_its_stop)
{
    struct fixture f;
    fixture_open(&f);
    struct statement s = fixture_statement(&f, cases[_i].text);
    str sentence = str_slice(s.in->text, s.start, s.end);
    ck_assert_msg(str_equal(sentence, str_from_c(cases[_i].sentence)), "%.*s",
                  STR_ARG(sentence));
    fixture_close(&f);
}
END_TEST

START_TEST(one_looks_only_so_far)
{
    struct fixture f;
    fixture_open(&f);
    char text[9001]; /* 3,000 letters */
    for (size_t i = 0; i + 3 < sizeof text; i += 3)
        memcpy(text + i, "あ", 3);
    text[9000] = '\0';
    const struct concordance *c = fixture_text(&f, text);
    size_t from = sentence_floor(c->text, 4500);
    size_t to = sentence_ceiling(c->text, 4500);
    ck_assert(from > 0 && from % 3 == 0 && from < 4500);
    ck_assert(to < 9000 && to % 3 == 0 && to > 4500);
    ck_assert_uint_eq(sentence_floor(c->text, 30), 0);
    ck_assert_uint_eq(sentence_ceiling(c->text, 8991), 9000);
    ck_assert_uint_eq(sentence_start(c, from, 4500, to), from);
    ck_assert_uint_eq(sentence_end(c, 4500, to), to);
    fixture_close(&f);
}
END_TEST

Suite *check_sentence_suite(void);
Suite *check_sentence_suite(void)
{
    Suite *suite = suite_create("check/sentence");
    TCase *t = tcase_create("sentence");
    tcase_add_loop_test(t, a_sentence_ends_at_its_stop, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, one_looks_only_so_far);
    suite_add_tcase(suite, t);
    return suite;
}
