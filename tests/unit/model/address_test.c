#include "model/address.h"

#include <check.h>

static struct arena arena;
static struct insurer insurer;
static struct page page;

static void setup(void)
{
    insurer = (struct insurer){.base_url = S("https://www.example.jp/")};
    page = (struct page){.url = S("card/end.html"), .insurer = &insurer};
}

static void teardown(void)
{
    arena_free(&arena);
}

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

START_TEST(links_become_whole_addresses)
{
    str link = address_of(&arena, &page, links[_i].url);
    ck_assert_msg(str_equal(link, links[_i].link), "%.*s", STR_ARG(link));
}
END_TEST

START_TEST(relative_links_lead_nowhere_without_an_address_of_the_site)
{
    insurer.base_url = S("");
    ck_assert_uint_eq(address_of(&arena, &page, S("a.html")).len, 0);
    ck_assert_uint_eq(address_of(&arena, NULL, S("a.html")).len, 0);
}
END_TEST

Suite *model_address_suite(void);
Suite *model_address_suite(void)
{
    Suite *suite = suite_create("model/address");
    TCase *tc = tcase_create("address");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_loop_test(tc, links_become_whole_addresses, 0,
                        sizeof links / sizeof *links);
    tcase_add_test(tc,
                   relative_links_lead_nowhere_without_an_address_of_the_site);
    suite_add_tcase(suite, tc);
    return suite;
}
