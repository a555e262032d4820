#include "html/blocks.h"

#include <check.h>

#include "unit/parse/page.h"

static bool same(str got, str wanted)
{
    ck_assert_msg(str_equal(got, wanted), "%.*s", STR_ARG(got));
    return true;
}

START_TEST(a_resolved_reference_is_a_time_or_a_fact)
{
    struct page_read p;
    page_read(&p, S("{{ a }}"));
    struct inline_node *n = p.doc->blocks->inlines;
    struct buf out = {.arena = &p.arena};
    struct html_options options = {0};
    n->text = S("令和7年12月1日");
    n->reference->datetime = S("2025-12-01");
    html_put_inlines(&out, n, &options);
    same(buf_text(&out),
         S("<time datetime=\"2025-12-01\">令和7年12月1日</time>"));
    buf_clear(&out);
    n->reference->datetime = S("");
    html_put_inlines(&out, n, &options);
    same(buf_text(&out), S("<span class=\"fact\">令和7年12月1日</span>"));
    page_free(&p);
}
END_TEST

START_TEST(tables_are_named_by_their_heading_and_a_number)
{
    struct page_read p;
    page_read(&p, S("## あ\n\n| a |\n|---|\n\n| b |\n|---|\n"));
    struct html_place place = {0};
    struct html_options options = {.place = &place};
    struct buf out = {.arena = &p.arena};
    html_put_blocks(&out, p.doc->blocks, &options);
    ck_assert(str_find(buf_text(&out), S("\"表：あ\"")) != SIZE_MAX);
    ck_assert(str_find(buf_text(&out), S("\"表：あ（2）\"")) != SIZE_MAX);
    page_free(&p);
}
END_TEST

static const struct {
    str root, markdown, html;
} paths[] = {
    {STR_INIT("../"), STR_INIT("[a](/card/b.md#c)"),
     STR_INIT("<p><a href=\"../card/b.html#c\">a</a></p>\n")},
    {STR_INIT(""), STR_INIT("[a](/)"),
     STR_INIT("<p><a href=\"./\">a</a></p>\n")},
    {STR_INIT("../"), STR_INIT("[a](b.md)"),
     STR_INIT("<p><a href=\"b.html\">a</a></p>\n")},
    {STR_INIT("../"), STR_INIT("[a](https://x.jp/README.md)"),
     STR_INIT("<p><a href=\"https://x.jp/README.md\" rel=\"noopener\">a</a>"
              "</p>\n")},
    {STR_INIT("../"), STR_INIT("![a](/img/x.png)"),
     STR_INIT("<p><img src=\"../img/x.png\" alt=\"a\" /></p>\n")},
    {STR_INIT("../"), STR_INIT("[a](javascript:x)"), STR_INIT("<p>a</p>\n")},
};

START_TEST(paths_lead_to_the_built_pages)
{
    struct page_read p;
    struct site site = {0};
    page_read(&p, paths[_i].markdown);
    struct html_options options = {.site = &site, .root = paths[_i].root};
    struct buf out = {.arena = &p.arena};
    html_put_blocks(&out, p.doc->blocks, &options);
    same(buf_text(&out), paths[_i].html);
    page_free(&p);
}
END_TEST

START_TEST(text_and_urls_are_escaped)
{
    struct arena a = {0};
    struct buf out = {.arena = &a};
    html_put_text(&out, S("<a & \"b\">"));
    same(buf_text(&out), S("&lt;a &amp; &quot;b&quot;&gt;"));
    buf_clear(&out);
    html_put_url(&out, S("あ b?c=1&d=\"'[%20#~"));
    same(buf_text(&out), S("%E3%81%82%20b?c=1&amp;d=%22&#x27;%5B%20#~"));
    arena_free(&a);
}
END_TEST

Suite *html_blocks_suite(void);
Suite *html_blocks_suite(void)
{
    Suite *suite = suite_create("html/blocks");
    TCase *t = tcase_create("blocks");
    tcase_add_test(t, a_resolved_reference_is_a_time_or_a_fact);
    tcase_add_test(t, tables_are_named_by_their_heading_and_a_number);
    tcase_add_loop_test(t, paths_lead_to_the_built_pages, 0,
                        sizeof paths / sizeof *paths);
    tcase_add_test(t, text_and_urls_are_escaped);
    suite_add_tcase(suite, t);
    return suite;
}
