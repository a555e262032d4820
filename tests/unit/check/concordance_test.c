/* A concordance finds what a search of the text would find, and where. */
#include <check.h>

#include "unit/check/statement_fixture.h"

static const struct {
    const char *text;
    uint32_t list;
    size_t count;
} counts[] = {
    {"", WORDS_STOP, 0},
    {"一つ。二つ！三つ？\n", WORDS_STOP, 4},
    {"年月日/年", WORDS_UNIT, 5},
    {"保険証と健康保険証", WORDS_SUBJECT, 2}, /* the tail is no word */
    {"マイナ保険証", WORDS_SUBJECT, 0},
    {"旧保険証", WORDS_SUBJECT, 1},
    {"申込と申し込み", WORDS_BUSINESS, 2},
    {"例", WORDS_EXAMPLE, 0},
    {"例：", WORDS_EXAMPLE, 1},
    {"for example, ", WORDS_EXAMPLE, 1},
    {"FOR EXAMPLE", WORDS_EXAMPLE, 0}, /* only the schedule's words fold */
    {"\xE3\x81", WORDS_STOP, 0},       /* cut within a character */
};

START_TEST(all_places_of_a_list_are_found)
{
    struct fixture f;
    fixture_open(&f);
    const struct concordance *c = fixture_text(&f, counts[_i].text);
    struct word_places all =
        concordance_places(c, counts[_i].list, 0, c->text.len);
    ck_assert_uint_eq(all.len, counts[_i].count);
    ck_assert_int_eq(concordance_has(c, (enum words)counts[_i].list),
                     counts[_i].count > 0);
    for (size_t i = 0; i < all.len; i++) {
        str word = lexicon_word(f.maker.lexicon, all.items[i].word)->text;
        ck_assert(str_equal(
            str_slice(c->text, all.items[i].start, all.items[i].end), word));
        ck_assert(i == 0 || all.items[i - 1].start < all.items[i].start);
    }
    fixture_close(&f);
}
END_TEST

START_TEST(a_word_counts_only_where_it_stands_whole)
{
    struct fixture f;
    fixture_open(&f);
    const struct concordance *c = fixture_text(&f, "前に提出。");
    size_t word = S("前に").len, end = word + S("提出").len;
    ck_assert(concordance_holds(c, WORDS_BUSINESS, 0, c->text.len));
    ck_assert(concordance_holds(c, WORDS_BUSINESS, word, end));
    ck_assert(!concordance_holds(c, WORDS_BUSINESS, word, end - 1));
    ck_assert(!concordance_holds(c, WORDS_BUSINESS, word + 1, end));
    ck_assert(!concordance_holds(NULL, WORDS_BUSINESS, 0, 1));
    ck_assert_uint_eq(concordance_text(NULL).len, 0);
    fixture_close(&f);
}
END_TEST

START_TEST(the_first_and_the_last_word_are_told_apart)
{
    struct fixture f;
    fixture_open(&f);
    const struct concordance *c = fixture_text(&f, "健康保険証か資格確認書");
    size_t second = S("健康保険証か").len;
    struct word_hit first =
        concordance_find(c, WORDS_SUBJECT, 0, c->text.len, WORD_FIRST);
    struct word_hit last =
        concordance_find(c, WORDS_SUBJECT, 0, c->text.len, WORD_LAST);
    ck_assert(first.found && last.found);
    ck_assert_uint_eq(first.start, 0);
    ck_assert_uint_eq(first.end, S("健康保険証").len);
    ck_assert_uint_eq(last.start, second);
    last = concordance_find(c, WORDS_SUBJECT, 0, c->text.len - 1, WORD_LAST);
    ck_assert_uint_eq(last.start, 0); /* the other one is cut */
    ck_assert(!concordance_find(c, WORDS_SUBJECT, 1, second, WORD_LAST).found);
    fixture_close(&f);
}
END_TEST

START_TEST(one_maker_makes_many)
{
    struct fixture f;
    fixture_open(&f);
    const struct concordance *one = fixture_text(&f, "一。二。三。");
    const struct concordance *two = fixture_text(&f, "四。");
    ck_assert_uint_eq(concordance_places(one, WORDS_STOP, 0, 99).len, 3);
    ck_assert_uint_eq(concordance_places(two, WORDS_STOP, 0, 99).len, 1);
    unsigned char *known = concordance_known(
        one, concordance_places(one, WORDS_STOP, 0, 99).items);
    ck_assert_uint_eq(*known, 0);
    fixture_close(&f);
}
END_TEST

Suite *check_concordance_suite(void);
Suite *check_concordance_suite(void)
{
    Suite *suite = suite_create("check/concordance");
    TCase *t = tcase_create("concordance");
    tcase_add_loop_test(t, all_places_of_a_list_are_found, 0,
                        (int)(sizeof counts / sizeof *counts));
    tcase_add_test(t, a_word_counts_only_where_it_stands_whole);
    tcase_add_test(t, the_first_and_the_last_word_are_told_apart);
    tcase_add_test(t, one_maker_makes_many);
    suite_add_tcase(suite, t);
    return suite;
}
