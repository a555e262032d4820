#include "parse/entity.h"

#include <check.h>

static const struct {
    str source, text;
    size_t len;
} cases[] = {
    {STR_INIT("&amp;x"), STR_INIT("&"), 5},
    {STR_INIT("&#26376;"), STR_INIT("月"), 8},
    {STR_INIT("&#X6708;"), STR_INIT("月"), 8},
    {STR_INIT("&hearts; "), STR_INIT("♥"), 8},
    {STR_INIT("&NotEqualTilde;"), STR_INIT("≂̸"), 15},
    {STR_INIT("&nosuchname;"), STR_INIT(""), 0},
    {STR_INIT("&amp"), STR_INIT(""), 0},
    {STR_INIT("& ;"), STR_INIT(""), 0},
    {STR_INIT("&;"), STR_INIT(""), 0},
    {STR_INIT("&"), STR_INIT(""), 0},
};

START_TEST(a_reference_is_read_whole_or_not_at_all)
{
    struct arena a = {0};
    str text = {0};
    size_t len = entity_read(&a, cases[_i].source, &text);
    ck_assert_uint_eq(len, cases[_i].len);
    if (len)
        ck_assert(str_equal(text, cases[_i].text));
    arena_free(&a);
}
END_TEST

Suite *parse_entity_suite(void);
Suite *parse_entity_suite(void)
{
    Suite *suite = suite_create("parse/entity");
    TCase *t = tcase_create("entity");
    tcase_add_loop_test(t, a_reference_is_read_whole_or_not_at_all, 0,
                        sizeof cases / sizeof *cases);
    suite_add_tcase(suite, t);
    return suite;
}
