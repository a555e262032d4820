/* Lists of words against one text. */
#include "check/words.h"

#include <check.h>

static const str words[] = {STR_INIT("まで"), STR_INIT("までに"),
                            STR_INIT("以降")};

static const struct {
    const char *text, *begins, *ends; /* NULL: with none of them */
    bool holds;
} cases[] = {
    {"", NULL, NULL, false},
    {"ま", NULL, NULL, false},
    {"まで", "まで", "まで", true},
    {"までに", "まで", "までに", true}, /* the first of the list */
    {"日までの", NULL, NULL, true},
    {"以降、日まで", "以降", "まで", true},
};

START_TEST(the_first_word_of_the_list_is_found)
{
    str text = str_from_c(cases[_i].text), found;
    bool begins = words_begin(text, words, WORD_COUNT(words), &found);
    ck_assert_int_eq(begins, cases[_i].begins != NULL);
    if (begins)
        ck_assert(str_equal(found, str_from_c(cases[_i].begins)));
    bool ends = words_end(text, words, WORD_COUNT(words), &found);
    ck_assert_int_eq(ends, cases[_i].ends != NULL);
    if (ends)
        ck_assert(str_equal(found, str_from_c(cases[_i].ends)));
    ck_assert_int_eq(words_hold(text, words, WORD_COUNT(words)),
                     cases[_i].holds);
}
END_TEST

Suite *check_words_suite(void);
Suite *check_words_suite(void)
{
    Suite *suite = suite_create("check/words");
    TCase *t = tcase_create("words");
    tcase_add_loop_test(t, the_first_word_of_the_list_is_found, 0,
                        (int)(sizeof cases / sizeof *cases));
    suite_add_tcase(suite, t);
    return suite;
}
