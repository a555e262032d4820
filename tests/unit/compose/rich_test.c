#include "compose/rich.h"

#include <check.h>

#include "unit/compose/sample.h"

static struct arena arena;
static struct sample sample;

static void setup(void)
{
    sample_init(&sample, &arena);
}

static void teardown(void)
{
    arena_free(&arena);
}

static struct rich rich_from(const struct inline_node *n)
{
    struct rich rich = {.text.arena = &arena};
    struct rich_context c = {&sample.page, {0, 0, 1}, {1, 0, 0}, false, NULL};
    struct rich_style style = {FACE_REGULAR, 10, {0, 0, 0}, S(""), false};
    rich_put_inlines(&rich, n, style, &c);
    return rich;
}

START_TEST(strong_text_is_bold_and_links_carry_their_address)
{
    struct rich r = rich_from(
        sample_inlines(&arena, S("あ**い**[う](https://example.jp/a)")));
    ck_assert(str_equal(buf_text(&r.text), S("あいう")));
    ck_assert_uint_eq(r.len, 3);
    ck_assert_int_eq(r.items[1].style.face, FACE_BOLD);
    ck_assert(str_equal(r.items[2].style.link, S("https://example.jp/a")));
}
END_TEST

static const struct {
    str url, link;
} links[] = {
    {STR_INIT("https://a.jp/x"), STR_INIT("https://a.jp/x")},
    {STR_INIT("MAILTO:a@b.jp"), STR_INIT("MAILTO:a@b.jp")},
    {STR_INIT("tel:0312345678"), STR_INIT("tel:0312345678")},
    {STR_INIT("javascript:alert(1)"), STR_INIT("")},
    {STR_INIT("file:///etc/passwd"), STR_INIT("")},
    {STR_INIT("faq.html"), STR_INIT("https://www.example.jp/card/faq.html")},
    {STR_INIT("../faq.html#a"), STR_INIT("https://www.example.jp/faq.html#a")},
    {STR_INIT("../../../x"), STR_INIT("https://www.example.jp/x")},
    {STR_INIT("./b/../c.html"), STR_INIT("https://www.example.jp/card/c.html")},
    {STR_INIT("/a/b.html"), STR_INIT("https://www.example.jp/a/b.html")},
    {STR_INIT("#s"), STR_INIT("https://www.example.jp/card/end.html#s")},
    {STR_INIT("a/"), STR_INIT("https://www.example.jp/card/a/")},
    {STR_INIT("../a.md#b"), STR_INIT("https://www.example.jp/a.html#b")},
    {STR_INIT("b.md?c"), STR_INIT("https://www.example.jp/card/b.html?c")},
};

START_TEST(links_on_paper_are_whole_addresses)
{
    str link = rich_link(&arena, &sample.page, links[_i].url);
    ck_assert_msg(str_equal(link, links[_i].link), "%.*s", STR_ARG(link));
}
END_TEST

START_TEST(relative_links_lead_nowhere_without_an_address_of_the_site)
{
    sample.insurer.base_url = S("");
    ck_assert_uint_eq(rich_link(&arena, &sample.page, S("a.html")).len, 0);
    ck_assert_uint_eq(rich_link(&arena, NULL, S("a.html")).len, 0);
}
END_TEST

START_TEST(ruby_stands_in_brackets_once)
{
    static const char *const parts[] = {
        "<ruby>", "+証",  "<rp>", "+(",    "</rp>",   "<rt>",  "+しょう",
        "</rt>",  "<rp>", "+)",   "</rp>", "</ruby>", "<br/>", "+次"};
    struct inline_node *first = NULL, **end = &first;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        bool text = parts[i][0] == '+';
        *end = sample_node(&arena, text ? INLINE_TEXT : INLINE_HTML,
                           str_from_c(parts[i] + text));
        end = &(*end)->next;
    }
    struct rich r = rich_from(first);
    ck_assert(str_equal(buf_text(&r.text), S("証（しょう）\n次")));
}
END_TEST

START_TEST(places_lead_back_to_the_page)
{
    struct source source = {.path = S("a.md"), .text = S("前の**太字**")};
    struct rich r = {.text.arena = &arena};
    struct rich_style style = {FACE_REGULAR, 10, {0, 0, 0}, S(""), false};
    rich_put(&r, S("前の"), style, span_of(&source, 0, 6));
    rich_put(&r, S("別の語"), style, span_of(&source, 8, 14));
    ck_assert(str_equal(span_text(rich_span(&r, 3, 6)), S("の")));
    ck_assert(str_equal(span_text(rich_span(&r, 6, 9)), S("太字")));
    ck_assert_ptr_null(rich_span(&r, 99, 99).source);
}
END_TEST

Suite *compose_rich_suite(void);
Suite *compose_rich_suite(void)
{
    Suite *suite = suite_create("compose/rich");
    TCase *t = tcase_create("rich");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, strong_text_is_bold_and_links_carry_their_address);
    tcase_add_loop_test(t, links_on_paper_are_whole_addresses, 0,
                        sizeof links / sizeof *links);
    tcase_add_test(t,
                   relative_links_lead_nowhere_without_an_address_of_the_site);
    tcase_add_test(t, ruby_stands_in_brackets_once);
    tcase_add_test(t, places_lead_back_to_the_page);
    suite_add_tcase(suite, t);
    return suite;
}
