#include "check/wordset.h"

#include <check.h>

static struct wordset set_of(struct arena *a, const char *const *words,
                             size_t count)
{
    struct wordset set = {0};
    for (size_t i = 0; i < count; i++)
        wordset_add(a, &set, str_from_c(words[i]), 10 + i);
    return set;
}

START_TEST(every_word_at_every_place_is_found_in_order)
{
    struct arena a = {0};
    static const char *const words[] = {"カード", "紙", "カード型", "A4", "é"};
    struct wordset set = set_of(&a, words, 5);
    static const struct wordset_hit wanted[] = {
        {0, 1}, {6, 0}, {6, 2}, {18, 3}, {20, 4}};
    struct wordset_hit hit = {0, SIZE_MAX};
    for (size_t i = 0; i < 5; i++) {
        ck_assert(wordset_next(&set, S("紙のカード型A4é"), &hit));
        ck_assert_uint_eq(hit.at, wanted[i].at);
        ck_assert_uint_eq(hit.which, wanted[i].which);
        ck_assert_uint_eq(set.items[hit.which].owner, 10 + wanted[i].which);
    }
    ck_assert(!wordset_next(&set, S("紙のカード型A4é"), &hit));
    arena_free(&a);
}
END_TEST

START_TEST(nothing_is_found_by_an_empty_set_or_word)
{
    struct arena a = {0};
    struct wordset set = {0};
    struct wordset_hit hit = {0, SIZE_MAX};
    wordset_add(&a, &set, (str){0}, 0);
    ck_assert_uint_eq(set.len, 0);
    ck_assert(!wordset_next(&set, S("紙"), &hit));
    arena_free(&a);
}
END_TEST

START_TEST(a_word_cut_off_by_the_texts_end_is_none)
{
    struct arena a = {0};
    static const char *const words[] = {"カード型"};
    struct wordset set = set_of(&a, words, 1);
    struct wordset_hit hit = {0, SIZE_MAX};
    ck_assert(!wordset_next(&set, S("紙のカード"), &hit));
    arena_free(&a);
}
END_TEST

Suite *check_wordset_suite(void);
Suite *check_wordset_suite(void)
{
    Suite *suite = suite_create("check/wordset");
    TCase *t = tcase_create("wordset");
    tcase_add_test(t, every_word_at_every_place_is_found_in_order);
    tcase_add_test(t, nothing_is_found_by_an_empty_set_or_word);
    tcase_add_test(t, a_word_cut_off_by_the_texts_end_is_none);
    suite_add_tcase(suite, t);
    return suite;
}
