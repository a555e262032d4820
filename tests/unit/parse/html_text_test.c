#include <check.h>

#include "unit/parse/page.h"

/* The flows of the page, one a line, line breaks as /. */
struct flows {
    struct arena *arena;
    struct buf text;
};

static void visit(void *context, const struct block *b)
{
    struct flows *f = context;
    struct flow flow = flow_of(f->arena, b);
    for (size_t i = 0; i < flow.text.len; i++) {
        char c = flow.text.ptr[i];
        buf_put_byte(&f->text, c == '\n' ? '/' : c);
    }
    buf_put_byte(&f->text, '\n');
}

static const struct {
    str html, flows;
} cases[] = {
    {STR_INIT("<p>令和7年<b>12月</b>1日</p>"), STR_INIT("令和7年12月1日\n")},
    {STR_INIT("<h1>題</h1><ul><li>一<li>二</ul>"), STR_INIT("題\n一\n二\n")},
    {STR_INIT("a<script>if (a<b) '</p>'</script>b"), STR_INIT("ab\n")},
    {STR_INIT("<style>p{}</style><P CLASS=\"a>b\">c"), STR_INIT("c\n")},
    {STR_INIT("<!-- <p>a</p> -->b<!DOCTYPE html>"), STR_INIT("b\n")},
    {STR_INIT("12&#26376;&nbsp;1日&copy;"), STR_INIT("12月\xC2\xA0"
                                                     "1日©\n")},
    {STR_INIT("保険証を\n  使用<br>a\nb"), STR_INIT("保険証を使用/a/b\n")},
    {STR_INIT("<td>1</td><td>2</td>"), STR_INIT("1\n2\n")},
    {STR_INIT("<ruby>12月<rt>がつ</rt></ruby>1日"), STR_INIT("12月1日\n")},
    {STR_INIT("<p>a<img alt=\"図の文\" src=x>b</p>"), STR_INIT("a図の文b\n")},
    {STR_INIT("a < b <3 & c<"), STR_INIT("a < b <3 & c\n")},
    {STR_INIT("<title>題</title><p>"), STR_INIT("題\n")},
    {STR_INIT(""), STR_INIT("")},
};

START_TEST(only_the_text_for_people_is_read)
{
    struct arena a = {0};
    struct source s = {.path = S("a.html"), .text = cases[_i].html};
    struct flows f = {&a, {.arena = &a}};
    struct document *doc = parse_html(&a, &s);
    flow_visit(doc->blocks, visit, &f);
    str got = buf_text(&f.text);
    ck_assert_msg(str_equal(got, cases[_i].flows), "%.*s", STR_ARG(got));
    arena_free(&a);
}
END_TEST

START_TEST(places_lead_back_into_the_file)
{
    struct arena a = {0};
    struct source s = {.path = S("a.html"),
                       .text = S("<p>令和7年<b>12月</b>1日</p>")};
    struct document *doc = parse_html(&a, &s);
    struct flow f = flow_of(&a, doc->blocks);
    span where = flow_span(&f, 0, f.text.len);
    ck_assert(str_equal(span_text(where), S("令和7年<b>12月</b>1日")));
    where = flow_span(&f, 10, 15);
    ck_assert(str_equal(span_text(where), S("12月")));
    arena_free(&a);
}
END_TEST

Suite *parse_html_text_suite(void);
Suite *parse_html_text_suite(void)
{
    Suite *suite = suite_create("parse/html_text");
    TCase *t = tcase_create("html_text");
    tcase_add_loop_test(t, only_the_text_for_people_is_read, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, places_lead_back_into_the_file);
    suite_add_tcase(suite, t);
    return suite;
}
