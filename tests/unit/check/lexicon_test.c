/* A lexicon: the schedule's words, each once, and what they stand for. */
#include "check/lexicon.h"

#include <check.h>

#include "unit/schedule_fixture.h"

struct heard {
    const struct lexicon *lexicon;
    size_t count, last;
    enum word_kind kind;
};

static void hear(void *context, size_t start, uint32_t number)
{
    struct heard *h = context;
    ck_assert(h->count == 0 || start >= h->last);
    h->last = start;
    if (lexicon_word(h->lexicon, number)->kind == h->kind)
        h->count++;
}

static const struct {
    const char *text;
    enum word_kind kind;
    size_t count;
} cases[] = {
    {"保険証", WORD_OF_SUBJECT, 1}, /* of two facts, once */
    {"使える", WORD_OF_TOPIC, 1},       {"使えば使うほど", WORD_OF_VERB, 2},
    {"使って使わず", WORD_OF_VERB, 2},  {"使", WORD_OF_VERB, 0},
    {"利用い", WORD_OF_VERB, 0}, /* no verb: no endings */
    {"The card", WORD_OF_SUBJECT, 1},   {"THE CARDS", WORD_OF_SUBJECT, 0},
    {"the CARD 2", WORD_OF_SUBJECT, 1}, /* English in any case, but whole */
};

START_TEST(the_schedules_words_are_found_in_their_forms)
{
    struct arena a = {0};
    struct schedule s = fixture_schedule(&a);
    fixture_fact(&a, &s, S("english"), DATE_NONE, DATE_NONE, S("card"),
                 S("use"));
    const struct lexicon *l = lexicon_new(&a, &s);
    struct heard heard = {.lexicon = l, .kind = cases[_i].kind};
    lexicon_walk(l, str_from_c(cases[_i].text), hear, &heard);
    ck_assert_uint_eq(heard.count, cases[_i].count);
    arena_free(&a);
}
END_TEST

START_TEST(facts_with_one_topic_share_its_list)
{
    struct arena a = {0};
    struct schedule s = fixture_schedule(&a);
    fixture_fact(&a, &s, S("again"), DATE_NONE, DATE_NONE, S("保険証"),
                 S("発行 使え"));
    const struct lexicon *l = lexicon_new(&a, &s);
    struct topic_lists card = lexicon_topics(l, 0);
    struct topic_lists issue = lexicon_topics(l, 1);
    struct topic_lists again = lexicon_topics(l, 3);
    ck_assert_uint_eq(again.len, 2);
    ck_assert_uint_eq(again.items[0], issue.items[0]);
    ck_assert_uint_eq(again.items[1], card.items[0]);
    ck_assert_uint_eq(lexicon_lists(l), WORDS_LISTS + 4);
    ck_assert_uint_eq(lexicon_longest(l), S("健康保険証").len);
    ck_assert_ptr_eq(lexicon_schedule(l), &s);
    arena_free(&a);
}
END_TEST

START_TEST(an_empty_schedule_has_the_rules_words)
{
    struct arena a = {0};
    struct schedule s = {0};
    const struct lexicon *l = lexicon_new(&a, &s);
    struct heard heard = {.lexicon = l, .kind = WORD_PLAIN};
    lexicon_walk(l, S("。"), hear, &heard);
    ck_assert_uint_eq(heard.count, 1);
    ck_assert_uint_eq(lexicon_lists(l), WORDS_LISTS);
    arena_free(&a);
}
END_TEST

Suite *check_lexicon_suite(void);
Suite *check_lexicon_suite(void)
{
    Suite *suite = suite_create("check/lexicon");
    TCase *t = tcase_create("lexicon");
    tcase_add_loop_test(t, the_schedules_words_are_found_in_their_forms, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, facts_with_one_topic_share_its_list);
    tcase_add_test(t, an_empty_schedule_has_the_rules_words);
    suite_add_tcase(suite, t);
    return suite;
}
