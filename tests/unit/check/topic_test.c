/* Topics: whole words only, the nearest first. */
#include "check/topic.h"

#include <check.h>

#include "unit/check/statement_fixture.h"

enum { TRANSITION, ISSUE }; /* the fixture's facts */

static const struct {
    const char *text, *hit; /* NULL: none */
    size_t fact;
    enum word_order order;
} cases[] = {
    {"使えます", "使え", TRANSITION, WORD_FIRST},
    {"使い、利用し", "使い", TRANSITION, WORD_FIRST},
    {"使い、利用し", "利用", TRANSITION, WORD_LAST},
    {"利用者", NULL, TRANSITION, WORD_FIRST},
    {"利用期限", "利用", TRANSITION, WORD_FIRST},
    {"使い方", NULL, TRANSITION, WORD_FIRST},
    {"使えます", NULL, ISSUE, WORD_FIRST},
    {"発行日", NULL, ISSUE, WORD_FIRST},
    {"再発行", "発行", ISSUE, WORD_FIRST},
    {"", NULL, ISSUE, WORD_FIRST},
};

START_TEST(a_topic_is_found_where_it_stands_for_itself)
{
    struct fixture f;
    fixture_open(&f);
    const struct concordance *c = fixture_text(&f, cases[_i].text);
    struct word_hit hit =
        topic_find(c, cases[_i].fact, 0, c->text.len, cases[_i].order);
    ck_assert_msg(hit.found == (cases[_i].hit != NULL), "%s", cases[_i].text);
    if (hit.found)
        ck_assert(str_equal(str_slice(c->text, hit.start, hit.end),
                            str_from_c(cases[_i].hit)));
    fixture_close(&f);
}
END_TEST

START_TEST(a_text_that_is_not_there_has_no_topic)
{
    ck_assert(!topic_find(NULL, 0, 0, 0, WORD_LAST).found);
}
END_TEST

START_TEST(an_english_topic_is_no_part_of_a_word)
{
    str text = S("because use");
    ck_assert(!topic_stands(text, 4, 7));
    ck_assert(topic_stands(text, 8, 11));
}
END_TEST

Suite *check_topic_suite(void);
Suite *check_topic_suite(void)
{
    Suite *suite = suite_create("check/topic");
    TCase *t = tcase_create("topic");
    tcase_add_loop_test(t, a_topic_is_found_where_it_stands_for_itself, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, a_text_that_is_not_there_has_no_topic);
    tcase_add_test(t, an_english_topic_is_no_part_of_a_word);
    suite_add_tcase(suite, t);
    return suite;
}
