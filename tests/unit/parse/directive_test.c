#include "parse/directive.h"

#include <check.h>

#include "model/component.h"
#include "unit/parse/page.h"

static const struct {
    str text, message, hint;
} mistakes[] = {
    {STR_INIT(":::注意点\na\n:::"),
     STR_INIT("「注意点」という囲みや部品はありません"),
     STR_INIT("もしかして「注意」")},
    {STR_INIT(":::注意\na"), STR_INIT("「注意」の囲みが閉じられていません"),
     STR_INIT("囲みの終わりに「:::」だけの行を書いてください")},
    {STR_INIT("a\n\n:::"),
     STR_INIT("「:::」に対応する囲みの始まりがありません"),
     STR_INIT("「:::注意」のような行で始めてください")},
    {STR_INIT("::注意{}"), STR_INIT("「注意」の前のコロンは3つです"),
     STR_INIT("「:::注意」で始め、「:::」で閉じます")},
    {STR_INIT(":::waves"), STR_INIT("「waves」の前のコロンは2つです"),
     STR_INIT("「::waves{…}」と書きます")},
    {STR_INIT("：：：注意"), STR_INIT("行の先頭に全角のコロン「：」があります"),
     STR_INIT("囲みは半角の「:::」で書きます")},
};

START_TEST(a_mistake_is_one_error_that_says_what_to_write)
{
    struct page_read p;
    page_read(&p, mistakes[_i].text);
    ck_assert_uint_eq(p.diags.len, 1);
    const struct diag *d = p.diags.items[0];
    ck_assert_str_eq(d->rule, "directive");
    ck_assert(str_equal(d->message, mistakes[_i].message));
    ck_assert(str_equal(d->hint, mistakes[_i].hint));
    page_free(&p);
}
END_TEST

START_TEST(a_callout_spans_from_its_first_to_its_last_line)
{
    struct page_read p;
    page_read(&p, S("a\n\n:::POINT 題　名\nb\n::::\nc"));
    const struct block *b = p.doc->blocks->next;
    ck_assert_int_eq(b->kind, BLOCK_CALLOUT);
    ck_assert_int_eq(b->callout, CALLOUT_POINT);
    ck_assert(str_equal(b->text, S("題　名")));
    ck_assert(str_equal(span_text(b->where), S(":::POINT 題　名\nb\n::::")));
    ck_assert_int_eq(b->children->kind, BLOCK_PARAGRAPH);
    ck_assert_int_eq(b->next->kind, BLOCK_PARAGRAPH);
    ck_assert_uint_eq(p.diags.len, 0);
    page_free(&p);
}
END_TEST

START_TEST(waves_refer_to_their_fact)
{
    static const char *const forms[] = {"::発送予定{card.mailing}",
                                        "::waves{ fact=card.mailing }",
                                        "::発送予定{予定=card.mailing}"};
    for (size_t i = 0; i < 3; i++) {
        struct page_read p;
        page_read(&p, str_from_c(forms[i]));
        const struct block *b = p.doc->blocks;
        ck_assert_int_eq(b->kind, BLOCK_COMPONENT);
        ck_assert_int_eq(b->component->info->kind, COMPONENT_WAVES);
        const struct reference *r =
            component_option(b->component, S("fact"))->reference;
        ck_assert(str_equal(r->id, S("card.mailing")));
        ck_assert(str_equal(span_text(r->id_where), S("card.mailing")));
        page_free(&p);
    }
}
END_TEST

Suite *parse_directive_suite(void);
Suite *parse_directive_suite(void)
{
    Suite *suite = suite_create("parse/directive");
    TCase *t = tcase_create("directive");
    tcase_add_loop_test(t, a_mistake_is_one_error_that_says_what_to_write, 0,
                        sizeof mistakes / sizeof *mistakes);
    tcase_add_test(t, a_callout_spans_from_its_first_to_its_last_line);
    tcase_add_test(t, waves_refer_to_their_fact);
    suite_add_tcase(suite, t);
    return suite;
}
