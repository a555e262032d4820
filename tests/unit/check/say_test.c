/* A finding speaks in the page's own notation. */
#include "check/say.h"

#include <check.h>

static const struct {
    enum date_form form;
    bool weekday;
    const char *words;
} forms[] = {
    {FORM_WESTERN, false, "2025年12月1日まで"},
    {FORM_WESTERN, true, "2025年12月1日（月）まで"},
    {FORM_ERA, false, "令和7年12月1日まで"},
    {FORM_WESTERN_ERA, false, "令和7年（2025年）12月1日まで"},
    {FORM_NO_YEAR, false, "12月1日まで"},
};

START_TEST(a_date_is_said_as_the_page_writes_it)
{
    struct arena a = {0};
    struct date_expr e = {.form = forms[_i].form,
                          .weekday_written = forms[_i].weekday};
    str said = say_date(&a, date_make(2025, 12, 1), say_style(&e), S("まで"));
    ck_assert_msg(str_equal(said, str_from_c(forms[_i].words)), "%.*s",
                  STR_ARG(said));
    arena_free(&a);
}
END_TEST

START_TEST(a_name_has_its_subject_once)
{
    struct arena a = {0};
    struct fact f = {.label = S("経過措置")};
    ck_assert(str_equal(say_name(&a, &f, S("保険証")), S("保険証の経過措置")));
    f.label = S("保険証の経過措置");
    ck_assert(str_equal(say_name(&a, &f, S("保険証")), f.label));
    arena_free(&a);
}
END_TEST

START_TEST(a_label_before_the_date_is_no_marker)
{
    struct mention m = {.text = S("期限：日まで")};
    size_t day = S("期限：").len;
    m.expr.start = day;
    m.expr.end = m.expr.marker_start = day + S("日").len;
    m.expr.marker_end = m.text.len;
    ck_assert(str_equal(say_marker(&m), S("まで")));
    m.expr.marker_start = 0;
    m.expr.marker_end = day;
    ck_assert_uint_eq(say_marker(&m).len, 0);
}
END_TEST

START_TEST(an_end_without_a_line_of_its_own_has_the_facts)
{
    struct source lua = {S("n.lua"), S("from = 1\nto = 2\n"), false};
    struct fact f = {.where = span_of(&lua, 0, 8)};
    ck_assert_uint_eq(say_place(&f, true).start, 0);
    f.to_where = span_of(&lua, 9, 15);
    ck_assert_uint_eq(say_place(&f, true).start, 9);
    ck_assert_uint_eq(say_place(&f, false).start, 0);
}
END_TEST

Suite *check_say_suite(void);
Suite *check_say_suite(void)
{
    Suite *suite = suite_create("check/say");
    TCase *t = tcase_create("say");
    tcase_add_loop_test(t, a_date_is_said_as_the_page_writes_it, 0,
                        (int)(sizeof forms / sizeof *forms));
    tcase_add_test(t, a_name_has_its_subject_once);
    tcase_add_test(t, a_label_before_the_date_is_no_marker);
    tcase_add_test(t, an_end_without_a_line_of_its_own_has_the_facts);
    suite_add_tcase(suite, t);
    return suite;
}
