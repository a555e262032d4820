#include "resolve/link.h"

#include <check.h>

static const struct {
    const char *page, *url;
    int findings;
} cases[] = {
    {"card/end.md", "notice.md", 0},
    {"card/end.md", "notice.html", 0},
    {"card/end.md", "../index.md", 0},
    {"index.md", "card/end.md#終了", 0},
    {"card/end.md", "#終わり", 0},
    {"card/end.md", "#%E7%B5%82%E3%82%8F%E3%82%8A", 0},
    {"card/end.md", "#始まり", 1},
    {"card/end.md", "../index.pdf", 0},
    {"card/end.md", "notice.pdf", 1},
    {"index.md", "card/ende.md", 1},
    {"index.md", "../outside.md", 1},
    {"index.md", "https://example.jp/x", 0},
    {"index.md", "tel:0120-95-0178", 0},
    {"index.md", "mailto:a@example.jp", 0},
};

START_TEST(a_link_must_lead_to_a_page)
{
    struct arena a = {0};
    struct insurer insurer = {0};
    struct diag_list diags = {.arena = &a};
    struct source source = {S("x"), S("x"), false};
    struct page pages[3] = {
        {.path = S("card/end.md"), .url = S("card/end.html")},
        {.path = S("card/notice.md"), .url = S("card/notice.html")},
        {.path = S("index.md"), .url = S("index.html")},
    };
    pages[2].front.leaflet = true;
    const struct page *page = NULL;
    for (size_t i = 0; i < 3; i++) {
        *LIST_PUSH(&a, &insurer.pages) = &pages[i];
        pages[i].insurer = &insurer;
        if (str_equal(pages[i].path, str_from_c(cases[_i].page)))
            page = &pages[i];
    }
    struct block heading = {.kind = BLOCK_HEADING, .anchor = S("終わり")};
    struct document doc = {.page = page, .blocks = &heading};
    struct inline_node link = {.kind = INLINE_LINK,
                               .url = str_from_c(cases[_i].url),
                               .where = {&source, 0, 1}};
    link_resolve(&a, &doc, &link, &diags);
    ck_assert_uint_eq(diags.len, (size_t)cases[_i].findings);
    if (diags.len)
        ck_assert_str_eq(diags.items[0]->rule, "broken-link");
    arena_free(&a);
}
END_TEST

START_TEST(the_nearest_page_is_offered_as_this_page_would_write_it)
{
    struct arena a = {0};
    struct insurer insurer = {0};
    struct diag_list diags = {.arena = &a};
    struct source source = {S("x"), S("x"), false};
    struct page pages[] = {
        {.path = S("card/end.md"), .url = S("card/end.html")},
        {.path = S("notice.md"), .url = S("notice.html")},
    };
    for (size_t i = 0; i < 2; i++) {
        *LIST_PUSH(&a, &insurer.pages) = &pages[i];
        pages[i].insurer = &insurer;
    }
    struct document doc = {.page = &pages[0]};
    struct inline_node link = {.kind = INLINE_LINK,
                               .url = S("../notise.md"),
                               .where = {&source, 0, 1}};
    link_resolve(&a, &doc, &link, &diags);
    ck_assert(str_contains(diags.items[0]->hint, S("「../notice.md」")));
    link.url = S("ende.md");
    link_resolve(&a, &doc, &link, &diags);
    ck_assert(str_contains(diags.items[1]->hint, S("「end.md」")));
    arena_free(&a);
}
END_TEST

Suite *resolve_link_suite(void);
Suite *resolve_link_suite(void)
{
    Suite *suite = suite_create("resolve/link");
    TCase *t = tcase_create("link");
    tcase_add_loop_test(t, a_link_must_lead_to_a_page, 0,
                        (int)(sizeof cases / sizeof *cases));
    tcase_add_test(t,
                   the_nearest_page_is_offered_as_this_page_would_write_it);
    suite_add_tcase(suite, t);
    return suite;
}
