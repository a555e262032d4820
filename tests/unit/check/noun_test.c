/* Nouns: what a sentence speaks of besides the schedule's own things. */
#include "check/noun.h"

#include <check.h>

#include "unit/check/statement_fixture.h"

static const struct {
    const char *text;
    bool topic, any; /* foreign with FOREIGN_TOPIC, with FOREIGN_ANY */
} cases[] = {
    {"説明会は", true, true},     {"説明会の", false, true},
    {"保険証は", false, false},   {"旧保険証は", false, false},
    {"申込期限：", true, true},   {"使用期限：", false, false},
    {"利用期間は", false, false}, {"皆様は", false, false},
    {"12月1日は", false, false},  {"お問い合わせは", true, true},
    {"使えるのは", false, false}, {"", false, false},
    {"説明会", false, false},
};

START_TEST(another_noun_with_its_particle_is_foreign)
{
    struct fixture f;
    fixture_open(&f);
    const struct concordance *c = fixture_text(&f, cases[_i].text);
    size_t end = c->text.len;
    for (int again = 0; again < 2; again++) { /* what is known stays so */
        ck_assert_msg(noun_foreign(c, 0, end, FOREIGN_TOPIC) == cases[_i].topic,
                      "%s", cases[_i].text);
        ck_assert_msg(noun_foreign(c, 0, end, FOREIGN_ANY) == cases[_i].any,
                      "%s", cases[_i].text);
    }
    fixture_close(&f);
}
END_TEST

START_TEST(a_noun_is_cut_where_one_begins_to_look)
{
    struct fixture f;
    fixture_open(&f);
    const struct concordance *c = fixture_text(&f, "申込期限は。説明会は");
    size_t limit = S("申込").len, second = S("申込期限は。").len;
    ck_assert(noun_foreign_at(c, 0, S("申込期限").len));
    ck_assert(!noun_foreign_at(c, limit, S("申込期限").len));
    ck_assert(noun_foreign(c, 0, second, FOREIGN_TOPIC));
    ck_assert(!noun_foreign(c, limit, second, FOREIGN_TOPIC));
    ck_assert(noun_foreign(c, limit, c->text.len, FOREIGN_TOPIC));
    ck_assert(!noun_foreign(NULL, 0, 0, FOREIGN_ANY));
    fixture_close(&f);
}
END_TEST

START_TEST(a_word_begins_behind_what_is_no_noun)
{
    ck_assert(noun_begins(S("保険証"), 0));
    ck_assert(noun_begins(S("の保険証"), S("の").len));
    ck_assert(noun_begins(S("旧保険証"), S("旧").len));
    ck_assert(!noun_begins(S("健康保険証"), S("健康").len));
    ck_assert(!noun_begins(S("マイナ保険証"), S("マイナ").len));
}
END_TEST

Suite *check_noun_suite(void);
Suite *check_noun_suite(void)
{
    Suite *suite = suite_create("check/noun");
    TCase *t = tcase_create("noun");
    tcase_add_loop_test(t, another_noun_with_its_particle_is_foreign, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t, a_noun_is_cut_where_one_begins_to_look);
    tcase_add_test(t, a_word_begins_behind_what_is_no_noun);
    suite_add_tcase(suite, t);
    return suite;
}
