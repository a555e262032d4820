#include "resolve/link.h"

#include <check.h>

/* A picture, a form, and what is wanted of an image or a link to it. */
static const struct {
    const char *page, *url;
    enum inline_kind kind;
    const char *tied, *hint; /* the file's path; what is offered */
} files[] = {
    {"card/end.md", "screen.png", INLINE_IMAGE, "card/screen.png", NULL},
    {"index.md", "card/screen.png", INLINE_LINK, "card/screen.png", NULL},
    {"card/end.md", "../form.pdf#page=2", INLINE_LINK, "form.pdf", NULL},
    {"index.md", "card%2Fscreen.png", INLINE_IMAGE, "card/screen.png", NULL},
    {"index.md", "screen.png", INLINE_IMAGE, NULL, "content/hikari/screen.png"},
    {"card/end.md", "scren.png", INLINE_IMAGE, NULL, "「screen.png」"},
    {"card/end.md", "../from.pdf", INLINE_LINK, NULL, "「../form.pdf」"},
    {"card/end.md", "../from.pdf", INLINE_IMAGE, NULL, "content/hikari"},
    {"index.md", "other-leaflet.pdf", INLINE_LINK, NULL, "leaflet: true"},
    {"index.md", "a.webp", INLINE_IMAGE, NULL, "PNG"},
    {"index.md", "form.pdf", INLINE_IMAGE, NULL, "リンク"},
    {"index.md", "index.md", INLINE_IMAGE, NULL, "PNG"},
    {"index.md", "#x", INLINE_IMAGE, NULL, "PNG"},
    {"index.md", "../form.pdf", INLINE_IMAGE, NULL, "content/"},
    {"index.md", "https://example.jp/a.png", INLINE_IMAGE, NULL, "隣に置き"},
};

START_TEST(an_image_or_a_link_is_tied_to_its_file)
{
    struct arena a = {0};
    struct asset assets[] = {
        {.path = S("card/screen.png"), .kind = ASSET_PNG},
        {.path = S("form.pdf"), .kind = ASSET_PDF},
    };
    struct insurer insurer = {.id = S("hikari"), .assets = {assets, 2, 2}};
    struct diag_list diags = {.arena = &a};
    struct source source = {S("x"), S("x"), false};
    struct page page = {.path = str_from_c(files[_i].page),
                        .insurer = &insurer};
    struct document doc = {.page = &page};
    struct inline_node n = {.kind = files[_i].kind,
                            .url = str_from_c(files[_i].url),
                            .where = {&source, 0, 1}};
    link_resolve(&a, &doc, &n, &diags);
    if (files[_i].tied) {
        ck_assert_uint_eq(diags.len, 0);
        ck_assert(str_equal(n.asset->path, str_from_c(files[_i].tied)));
    } else {
        ck_assert_ptr_null(n.asset);
        ck_assert_uint_eq(diags.len, 1);
        ck_assert_str_eq(diags.items[0]->rule, "broken-link");
        ck_assert_msg(
            str_contains(diags.items[0]->hint, str_from_c(files[_i].hint)),
            "%.*s", STR_ARG(diags.items[0]->hint));
    }
    arena_free(&a);
}
END_TEST

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
    tcase_add_loop_test(t, an_image_or_a_link_is_tied_to_its_file, 0,
                        (int)(sizeof files / sizeof *files));
    tcase_add_test(t, the_nearest_page_is_offered_as_this_page_would_write_it);
    suite_add_tcase(suite, t);
    return suite;
}
