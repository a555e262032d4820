#include "parse/inlines.h"

#include <check.h>

#include "unit/parse/page.h"

/* Markdown, and a text that must be found at its exact place. */
static const struct {
    str markdown;
    enum inline_kind kind;
    str text;
    size_t start;
} exact[] = {
    {STR_INIT("a **「い」**う"), INLINE_TEXT, STR_INIT("「い」"), 4},
    {STR_INIT("あ**「い」**う"), INLINE_TEXT, STR_INIT("う"), 16},
    {STR_INIT("> 引用\n> の**中**"), INLINE_TEXT, STR_INIT("中"), 16},
    {STR_INIT("> 引用\nlazy *x*"), INLINE_TEXT, STR_INIT("x"), 15},
    {STR_INIT("- a\n  b *c*"), INLINE_TEXT, STR_INIT("c"), 9},
    {STR_INIT("> - a\n>   b *c*"), INLINE_TEXT, STR_INIT("c"), 13},
    {STR_INIT("[x](x)x"), INLINE_TEXT, STR_INIT("x"), 1},
    {STR_INIT("[あ](\n/x\n) い *う*"), INLINE_TEXT, STR_INIT("う"), 17},
    {STR_INIT("A&amp;B"), INLINE_TEXT, STR_INIT("B"), 6},
    {STR_INIT("a\\*b"), INLINE_TEXT, STR_INIT("b"), 3},
    {STR_INIT("&hearts;b"), INLINE_TEXT, STR_INIT("b"), 8},
    {STR_INIT("a `` b ` c `` d"), INLINE_CODE, STR_INIT("b ` c"), 5},
    {STR_INIT("`a\nb` c *d*"), INLINE_TEXT, STR_INIT("d"), 9},
    {STR_INIT("# 見出し *a* #"), INLINE_TEXT, STR_INIT("a"), 13},
    {STR_INIT("  ##   b *a*"), INLINE_TEXT, STR_INIT("a"), 10},
    {STR_INIT("a\n*b*\n==="), INLINE_TEXT, STR_INIT("b"), 3},
    {STR_INIT("[d]: /u\nb [d] *c*"), INLINE_TEXT, STR_INIT("c"), 15},
    {STR_INIT("a<br>*b*"), INLINE_HTML, STR_INIT("<br>"), 1},
    {STR_INIT(":::注意\n本*文*\n:::"), INLINE_TEXT, STR_INIT("文"), 14},
    {STR_INIT(":::注意 題*名*\n:::"), INLINE_TEXT, STR_INIT("名"), 14},
    {STR_INIT("|a|\n|-|\n|b *c*|"), INLINE_TEXT, STR_INIT("c"), 12},
    {STR_INIT("> |a|\n> |-|\n> |b *c*|"), INLINE_TEXT, STR_INIT("c"), 18},
    {STR_INIT("\ta\n\n*b*"), INLINE_TEXT, STR_INIT("b"), 5},
    {STR_INIT("-\ta *b*"), INLINE_TEXT, STR_INIT("b"), 5},
    {STR_INIT("<ruby>漢</ruby>*b*"), INLINE_TEXT, STR_INIT("b"), 17},
};

START_TEST(text_stands_at_its_exact_place)
{
    struct page_read p;
    page_read(&p, exact[_i].markdown);
    const struct inline_node *n =
        page_inline(&p, exact[_i].kind, exact[_i].text);
    ck_assert_ptr_nonnull(n);
    ck_assert(n->verbatim);
    ck_assert_uint_eq(n->where.start, exact[_i].start);
    ck_assert(str_equal(span_text(n->where), n->text));
    page_free(&p);
}
END_TEST

/* Markdown, and what the node's span must cover. */
static const struct {
    str markdown;
    enum inline_kind kind;
    str covers;
} covering[] = {
    {STR_INIT("あ**「い」**う"), INLINE_STRONG, STR_INIT("**「い」**")},
    {STR_INIT("a *b **c** d* e"), INLINE_EMPHASIS, STR_INIT("*b **c** d*")},
    {STR_INIT("a [b](c \"d\") e"), INLINE_LINK, STR_INIT("[b](c \"d\")")},
    {STR_INIT("a ![b](c) e"), INLINE_IMAGE, STR_INIT("![b](c)")},
    {STR_INIT("a <http://b> e"), INLINE_LINK, STR_INIT("<http://b>")},
    {STR_INIT("a {{ b }} c"), INLINE_REFERENCE, STR_INIT("{{ b }}")},
    {STR_INIT("あ**{{ b }}**c"), INLINE_REFERENCE, STR_INIT("{{ b }}")},
    {STR_INIT("x {{ b |\niso }} c"), INLINE_REFERENCE,
     STR_INIT("{{ b |\niso }}")},
};

START_TEST(marks_belong_to_the_place_of_their_node)
{
    struct page_read p;
    page_read(&p, covering[_i].markdown);
    const struct inline_node *n = page_inline(&p, covering[_i].kind, (str){0});
    ck_assert_ptr_nonnull(n);
    str got = span_text(n->where);
    ck_assert_msg(str_equal(got, covering[_i].covers), "%.*s", STR_ARG(got));
    page_free(&p);
}
END_TEST

START_TEST(an_entity_is_placed_but_not_verbatim)
{
    struct page_read p;
    page_read(&p, S("12&#x6708;1日"));
    const struct inline_node *n = page_inline(&p, INLINE_TEXT, S("月"));
    ck_assert_ptr_nonnull(n);
    ck_assert(!n->verbatim);
    ck_assert(str_equal(span_text(n->where), S("&#x6708;")));
    page_free(&p);
}
END_TEST

START_TEST(front_matter_shifts_places)
{
    struct arena a = {0};
    struct source s = {.path = S("p.md"), .text = S("---\na: b\n---\n*x*")};
    struct diag_list diags = {.arena = &a};
    struct parse_options options = {.body = 13};
    struct document *doc = parse_markdown(&a, &s, &options, &diags);
    const struct inline_node *n = doc->blocks->inlines;
    ck_assert_int_eq(n->kind, INLINE_EMPHASIS);
    ck_assert_uint_eq(n->children->where.start, 14);
    ck_assert_ptr_null(doc->blocks->next);
    arena_free(&a);
}
END_TEST

Suite *parse_inlines_suite(void);
Suite *parse_inlines_suite(void)
{
    Suite *suite = suite_create("parse/inlines");
    TCase *t = tcase_create("inlines");
    tcase_add_loop_test(t, text_stands_at_its_exact_place, 0,
                        sizeof exact / sizeof *exact);
    tcase_add_loop_test(t, marks_belong_to_the_place_of_their_node, 0,
                        sizeof covering / sizeof *covering);
    tcase_add_test(t, an_entity_is_placed_but_not_verbatim);
    tcase_add_test(t, front_matter_shifts_places);
    suite_add_tcase(suite, t);
    return suite;
}
