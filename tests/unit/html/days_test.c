#include <check.h>

#include "html/blocks.h"
#include "resolve/resolve.h"
#include "unit/parse/page.h"

static bool same(str got, str wanted)
{
    ck_assert_msg(str_equal(got, wanted), "%.*s", STR_ARG(got));
    return true;
}

static const struct {
    str markdown, html;
} typed[] = {
    {STR_INIT("終了は2025年12月1日（月）まで。"),
     STR_INIT(
         "<p>終了は<time datetime=\"2025-12-01\">2025年12月1日（月）まで</time>"
         "。</p>\n")},
    {STR_INIT("令和7年12月2日(火)以降"),
     STR_INIT("<p><time datetime=\"2025-12-02\">令和7年12月2日(火)以降</time>"
              "</p>\n")},
    {STR_INIT("毎年、7月31日です"),
     STR_INIT("<p>毎年、<time datetime=\"07-31\">7月31日</time>です</p>\n")},
    {STR_INIT("2024年12月2日から2025年12月1日までの&"),
     STR_INIT("<p><time datetime=\"2024-12-02\">2024年12月2日</time>から"
              "<time datetime=\"2025-12-01\">2025年12月1日</time>までの&amp;"
              "</p>\n")},
    {STR_INIT("2025年11月31日"), STR_INIT("<p>2025年11月31日</p>\n")},
    {STR_INIT("2025年**12月**1日"),
     STR_INIT("<p>2025年<strong>12月</strong>1日</p>\n")},
    {STR_INIT("`2025年12月1日`"),
     STR_INIT("<p><code>2025年12月1日</code></p>\n")},
    {STR_INIT("[2025年12月1日](b.md)"),
     STR_INIT("<p><a href=\"b.html\"><time datetime=\"2025-12-01\">"
              "2025年12月1日</time></a></p>\n")},
};

START_TEST(a_typed_date_is_a_time)
{
    struct page_read p;
    page_read(&p, typed[_i].markdown);
    struct settings settings = {0};
    struct schedule schedule = {0};
    struct resolve_input in = {&settings, &schedule, NULL, DATE_NONE};
    resolve_document(&p.arena, &in, p.doc, &p.diags);
    struct html_options options = {.typed = p.doc->mentions};
    struct buf out = {.arena = &p.arena};
    html_put_blocks(&out, p.doc->blocks, &options);
    same(buf_text(&out), typed[_i].html);
    page_free(&p);
}
END_TEST

static const struct {
    str words, html;
    bool narrow;
} broken[] = {
    {STR_INIT("令和7年12月1日"), STR_INIT("令和7年12月1日"), false},
    {STR_INIT("令和7年12月1日"), STR_INIT("令和7年<wbr>12月1日"), true},
    {STR_INIT("令和7年（2025年）12月1日"), STR_INIT("令和7年（2025年）12月1日"),
     false},
    {STR_INIT("令和7年（2025年）12月1日"),
     STR_INIT("令和7年<wbr>（2025年）<wbr>12月1日"), true},
    {STR_INIT("9月8日～9月12日"), STR_INIT("9月8日～<wbr>9月12日"), false},
    {STR_INIT("9月8日から9月12日まで"), STR_INIT("9月8日から<wbr>9月12日まで"),
     false},
    {STR_INIT("9月8日から"), STR_INIT("9月8日から"), true},
    {STR_INIT("令和7年"), STR_INIT("令和7年"), true},
};

START_TEST(long_words_say_where_they_may_be_broken)
{
    struct arena a = {0};
    struct buf out = {.arena = &a};
    struct html_options options = {.narrow = broken[_i].narrow};
    html_put_words(&out, broken[_i].words, &options);
    same(buf_text(&out), broken[_i].html);
    arena_free(&a);
}
END_TEST

Suite *html_days_suite(void);
Suite *html_days_suite(void)
{
    Suite *suite = suite_create("html/days");
    TCase *t = tcase_create("days");
    tcase_add_loop_test(t, a_typed_date_is_a_time, 0,
                        sizeof typed / sizeof *typed);
    tcase_add_loop_test(t, long_words_say_where_they_may_be_broken, 0,
                        sizeof broken / sizeof *broken);
    suite_add_tcase(suite, t);
    return suite;
}
