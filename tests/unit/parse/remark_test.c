#include <check.h>

#include "parse/remark.h"

static const struct {
    str text;
    bool ours;
} cases[] = {
    {STR_INIT("<!-- annai: accept -->"), true},
    {STR_INIT("  <!--annai：x-->"), true},
    {STR_INIT("<!-- これは annai: ではない -->"), false},
    {STR_INIT("<!-- annai -->"), false},
    {STR_INIT("<!-- annaix: -->"), false},
    {STR_INIT("<!-- annai: x"), false},
    {STR_INIT("annai: x"), false},
    {STR_INIT("<!---->"), false},
};

START_TEST(a_comment_is_ours_when_it_begins_with_the_name)
{
    struct arena a = {0};
    struct source s = {S("a.md"), cases[_i].text, false};
    struct remark_list remarks = {0};
    remark_keep(&a, span_of(&s, 0, s.text.len), &remarks);
    ck_assert_uint_eq(remarks.len, cases[_i].ours ? 1 : 0);
    if (remarks.len) {
        ck_assert(str_starts(span_text(remarks.items[0]), S("<!--")));
        ck_assert(str_ends(span_text(remarks.items[0]), S("-->")));
    }
    arena_free(&a);
}
END_TEST

Suite *parse_remark_suite(void);
Suite *parse_remark_suite(void)
{
    Suite *suite = suite_create("parse/remark");
    TCase *t = tcase_create("remark");
    tcase_add_loop_test(t, a_comment_is_ours_when_it_begins_with_the_name, 0,
                        sizeof cases / sizeof *cases);
    suite_add_tcase(suite, t);
    return suite;
}
