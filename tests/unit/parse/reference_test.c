#include "parse/reference.h"

#include <check.h>

#include "unit/parse/page.h"

static const struct inline_node *first(struct page_read *p, str text)
{
    page_read(p, text);
    return page_inline(p, INLINE_REFERENCE, (str){0});
}

START_TEST(a_reference_has_id_end_notation_and_word)
{
    struct page_read p;
    const struct inline_node *n =
        first(&p, S("{{ card.transition.to | 西暦 曜日 まで }}"));
    ck_assert_ptr_nonnull(n);
    const struct reference *r = n->reference;
    ck_assert(str_equal(r->id, S("card.transition")));
    ck_assert_int_eq(r->end, END_TO);
    ck_assert_int_eq(r->style.notation, NOTATION_SEIREKI);
    ck_assert(r->styled);
    ck_assert(r->style.weekday);
    ck_assert(!r->style.yearless);
    ck_assert_int_eq(r->word, WORD_UNTIL);
    ck_assert(str_equal(span_text(r->id_where), S("card.transition")));
    page_free(&p);
}
END_TEST

START_TEST(a_bare_reference_takes_the_sites_notation)
{
    struct page_read p;
    const struct inline_node *n = first(&p, S("{{a.from}}"));
    ck_assert(!n->reference->styled);
    ck_assert_int_eq(n->reference->end, END_FROM);
    ck_assert_int_eq(n->reference->word, WORD_NONE);
    ck_assert_uint_eq(p.diags.len, 0);
    page_free(&p);
}
END_TEST

static const struct {
    str text, message, hint;
} mistakes[] = {
    {STR_INIT("{{ a | warekii }}"),
     STR_INIT("「warekii」という書き方の指定はありません"),
     STR_INIT("もしかして「wareki」")},
    {STR_INIT("{{ a | 和歴 }}"),
     STR_INIT("「和歴」という書き方の指定はありません"),
     STR_INIT("もしかして「和暦」")},
    {STR_INIT("{{ }}"), STR_INIT("予定のidがありません"), STR_INIT("")},
    {STR_INIT("{{ A.b }}"), STR_INIT("「A.b」は予定のidの形ではありません"),
     STR_INIT("")},
    {STR_INIT("{{ a"), STR_INIT("「{{」を閉じる「}}」がありません"),
     STR_INIT("")},
};

START_TEST(a_mistake_is_one_error_that_says_what_to_write)
{
    struct page_read p;
    ck_assert_ptr_null(first(&p, mistakes[_i].text));
    ck_assert_uint_eq(p.diags.len, 1);
    const struct diag *d = p.diags.items[0];
    ck_assert_str_eq(d->rule, "reference");
    ck_assert(str_equal(d->message, mistakes[_i].message));
    ck_assert(d->hint.len > 0);
    if (mistakes[_i].hint.len)
        ck_assert(str_equal(d->hint, mistakes[_i].hint));
    page_free(&p);
}
END_TEST

Suite *parse_reference_suite(void);
Suite *parse_reference_suite(void)
{
    Suite *suite = suite_create("parse/reference");
    TCase *t = tcase_create("reference");
    tcase_add_test(t, a_reference_has_id_end_notation_and_word);
    tcase_add_test(t, a_bare_reference_takes_the_sites_notation);
    tcase_add_loop_test(t, a_mistake_is_one_error_that_says_what_to_write, 0,
                        sizeof mistakes / sizeof *mistakes);
    suite_add_tcase(suite, t);
    return suite;
}
