#include "model/flow.h"

#include <check.h>
#include <string.h>

#include "unit/parse/page.h"

START_TEST(a_flow_joins_the_nodes_of_a_sentence)
{
    struct page_read p;
    page_read(&p, S("**12月**1日\nまで [使え](a.md)`る`\nab\ncd![図](x.png)"));
    struct flow f = flow_of(&p.arena, p.doc->blocks);
    ck_assert(str_equal(f.text, S("12月1日まで 使えるab\ncd図")));
    page_free(&p);
}
END_TEST

START_TEST(a_stretch_leads_back_to_its_source)
{
    struct page_read p;
    page_read(&p, S("期限は**12月**\n1日&amp;まで"));
    struct flow f = flow_of(&p.arena, p.doc->blocks);
    size_t at = str_find(f.text, S("12月1日"));
    ck_assert_uint_ne(at, SIZE_MAX);
    span where = flow_span(&f, at, at + strlen("12月1日"));
    ck_assert(str_equal(span_text(where), S("12月**\n1日")));
    where = flow_span(&f, at + 2, at + 5);
    ck_assert(str_equal(span_text(where), S("月")));
    at = str_find(f.text, S("&"));
    where = flow_span(&f, at, at + 1);
    ck_assert(str_equal(span_text(where), S("&amp;")));
    page_free(&p);
}
END_TEST

START_TEST(an_empty_stretch_has_a_place)
{
    struct page_read p;
    page_read(&p, S("# あいう"));
    struct flow f = flow_of(&p.arena, p.doc->blocks);
    span where = flow_span(&f, 3, 3);
    ck_assert_uint_eq(where.start, 5);
    ck_assert_uint_eq(where.end, 5);
    where = flow_span(&f, f.text.len, f.text.len);
    ck_assert_uint_eq(where.end, p.source.text.len);
    page_free(&p);
}
END_TEST

START_TEST(readings_in_ruby_are_not_part_of_the_sentence)
{
    struct page_read p;
    page_read(&p, S("<ruby>12月<rp>(</rp><rt>がつ</rt><rp>)</rp></ruby>1日"
                    "<br>次"));
    struct flow f = flow_of(&p.arena, p.doc->blocks);
    ck_assert(str_equal(f.text, S("12月1日\n次")));
    page_free(&p);
}
END_TEST

START_TEST(a_byte_knows_its_node)
{
    struct page_read p;
    page_read(&p, S("a{{ b }}*c*"));
    struct inline_node *reference = p.doc->blocks->inlines->next;
    reference->text = S("令和7年");
    struct flow f = flow_of(&p.arena, p.doc->blocks);
    ck_assert(str_equal(f.text, S("a令和7年c")));
    ck_assert_int_eq(flow_node_at(&f, 0)->kind, INLINE_TEXT);
    ck_assert_ptr_eq(flow_node_at(&f, 1), reference);
    ck_assert_ptr_eq(flow_node_at(&f, f.text.len - 2), reference);
    ck_assert(str_equal(flow_node_at(&f, f.text.len - 1)->text, S("c")));
    ck_assert_ptr_null(flow_node_at(&f, f.text.len));
    ck_assert(str_equal(span_text(flow_span(&f, 2, 3)), S("{{ b }}")));
    page_free(&p);
}
END_TEST

static void count(void *context, const struct block *b)
{
    (void)b;
    ++*(size_t *)context;
}

START_TEST(every_sentence_is_visited_titles_and_cells_too)
{
    struct page_read p;
    size_t visited = 0;
    page_read(&p, S("# a\n\n> - b\n\n:::注意 c\nd\n\n|e|\n|-|\n|f|\n:::\n"));
    flow_visit(p.doc->blocks, count, &visited);
    ck_assert_uint_eq(visited, 6);
    page_free(&p);
}
END_TEST

Suite *model_flow_suite(void);
Suite *model_flow_suite(void)
{
    Suite *suite = suite_create("model/flow");
    TCase *t = tcase_create("flow");
    tcase_add_test(t, a_flow_joins_the_nodes_of_a_sentence);
    tcase_add_test(t, a_stretch_leads_back_to_its_source);
    tcase_add_test(t, an_empty_stretch_has_a_place);
    tcase_add_test(t, readings_in_ruby_are_not_part_of_the_sentence);
    tcase_add_test(t, a_byte_knows_its_node);
    tcase_add_test(t, every_sentence_is_visited_titles_and_cells_too);
    suite_add_tcase(suite, t);
    return suite;
}
