#include "compose/terms.h"

#include <check.h>

static struct arena arena;

static void teardown(void)
{
    arena_free(&arena);
}

static struct terms *terms_of(const char *words)
{
    struct str_list list = {0};
    str word, rest = str_from_c(words);
    while (rest.len) {
        str_cut(rest, S(" "), &word, &rest);
        *LIST_PUSH(&arena, &list) = word;
    }
    return terms_new(&arena, &list);
}

static const struct {
    str text;
    size_t bytes;
} cases[] = {
    {STR_INIT("保険証が"), 9},
    {STR_INIT("健康保険証が"), 15},
    {STR_INIT("健康保険が"), 12},
    {STR_INIT("健康な"), 0},
    {STR_INIT("証"), 0},
    {STR_INIT("ATMで"), 3},
    {STR_INIT(""), 0},
    {STR_INIT("健康保険"), 12},
    {STR_INIT("保険"), 0},
    {STR_INIT("鍵康保険証"), 0},
};

START_TEST(the_longest_term_is_found)
{
    struct terms *t = terms_of("健康保険 保険証 健康保険証 健康保険証 ATM");
    ck_assert_uint_eq(terms_at(t, cases[_i].text), cases[_i].bytes);
}
END_TEST

START_TEST(no_terms_are_found_nowhere)
{
    ck_assert_uint_eq(terms_at(terms_of(""), S("健康保険")), 0);
}
END_TEST

Suite *compose_terms_suite(void);
Suite *compose_terms_suite(void)
{
    Suite *suite = suite_create("compose/terms");
    TCase *t = tcase_create("terms");
    tcase_add_checked_fixture(t, NULL, teardown);
    tcase_add_loop_test(t, the_longest_term_is_found, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, no_terms_are_found_nowhere);
    suite_add_tcase(suite, t);
    return suite;
}
