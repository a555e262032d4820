#include "html/page.h"

#include <check.h>
#include <string.h>

#include "model/attribute.h"
#include "unit/html/theme_fixture.h"

static struct arena arena;
static struct diag_list diags;
static struct site *site;
static struct insurer *insurer;

static struct page *add_page(const char *path, const char *url,
                             const char *title, int order)
{
    struct page *page = ARENA_NEW(&arena, struct page);
    page->path = str_from_c(path);
    page->url = str_from_c(url);
    page->insurer = insurer;
    page->front = (struct front){.title = str_from_c(title),
                                 .published = date_make(2025, 10, 1),
                                 .updated = DATE_NONE,
                                 .lang = S("ja"),
                                 .order = order};
    *LIST_PUSH(&arena, &insurer->pages) = page;
    return page;
}

static void add_fact(struct fact fact)
{
    struct fact *f = ARENA_NEW(&arena, struct fact);
    *f = fact;
    *LIST_PUSH(&arena, &insurer->schedule.facts) = f;
}

static void start(void)
{
    arena_reset(&arena);
    diags = (struct diag_list){.arena = &arena};
    site = ARENA_NEW(&arena, struct site);
    insurer = ARENA_NEW(&arena, struct insurer);
    site->settings.title = S("切り替えのご案内");
    fixture_theme(&arena, &site->theme);
    insurer->id = S("hikari");
    insurer->name = S("ひかり<組合>");
    insurer->base_url = S("https://www.example.jp/kenpo");
    insurer->notice = S("これは見本です。");
    insurer->contact.phone = S("０３-1234-5678");
    *LIST_PUSH(&arena, &site->insurers) = insurer;
    add_page("card/end.md", "card/end.html", "終わり", 2);
    add_page("card/index.md", "card/index.html", "保険証", 0);
    add_page("index.md", "index.html", "ご案内", 1);
    insurer->pages.items[0]->front.menu = S("保険証の終了");
}

static void stop(void)
{
    arena_free(&arena);
}

static struct inline_node *words(const char *text)
{
    struct inline_node *n = ARENA_NEW(&arena, struct inline_node);
    n->kind = INLINE_TEXT;
    n->text = str_from_c(text);
    return n;
}

static struct block *block_new(enum block_kind kind, const char *text)
{
    struct block *b = ARENA_NEW(&arena, struct block);
    b->kind = kind;
    b->inlines = words(text);
    return b;
}

static struct block *heading(int level, const char *text, const char *anchor)
{
    struct block *b = block_new(BLOCK_HEADING, text);
    b->level = level;
    b->anchor = str_from_c(anchor);
    return b;
}

static str rendered(const struct page *page, struct block *blocks)
{
    struct document *doc = ARENA_NEW(&arena, struct document);
    doc->page = page;
    doc->blocks = blocks;
    struct html_theme *theme = html_theme_new(&arena, &site->theme, &diags);
    struct artifact out = {0};
    ck_assert_ptr_nonnull(theme);
    html_theme_prepare(&arena, theme, site);
    ck_assert(html_page(&arena, site, theme, doc, &out, &diags));
    ck_assert_uint_eq(diags.len, 0);
    return out.bytes;
}

#define HAS(text, part)                                                        \
    ck_assert_msg(str_contains(text, S(part)), "no %s in\n%.*s", part,         \
                  STR_ARG(text))
#define LACKS(text, part)                                                      \
    ck_assert_msg(!str_contains(text, S(part)), "%s in\n%.*s", part,           \
                  STR_ARG(text))

START_TEST(a_page_has_its_title_dates_menu_and_way_home)
{
    str html = rendered(insurer->pages.items[0],
                        block_new(BLOCK_PARAGRAPH, "本文 & 文"));
    HAS(html, "<title>終わり | ひかり&lt;組合&gt;</title>");
    HAS(html, "<h1>終わり</h1>");
    HAS(html, "<time datetime=\"2025-10-01\">令和7年10月1日</time>");
    HAS(html, "<link rel=\"stylesheet\" href=\"../assets/site.css\">");
    HAS(html, "<a href=\"../card/end.html\" aria-current=\"page\">"
              "保険証の終了</a>");
    HAS(html, "<li><a href=\"../index.html\">ホーム</a></li>");
    HAS(html, "<li><a href=\"../card/index.html\">保険証</a></li>");
    HAS(html, "<p>本文 &amp; 文</p>");
    HAS(html, "<a href=\"tel:0312345678\">０３-1234-5678</a>");
    HAS(html, "これは見本です。");
    HAS(html, "href=\"https://www.example.jp/kenpo/card/end.html\"");
}
END_TEST

START_TEST(a_page_has_no_script_and_no_inline_style)
{
    str html = rendered(insurer->pages.items[0], NULL);
    HAS(html, "content=\"default-src &#39;none&#39;; style-src");
    LACKS(html, "<script");
    LACKS(html, "<style");
    LACKS(html, " style=");
    LACKS(html, "更新日：");
}
END_TEST

START_TEST(contents_are_shown_from_two_headings)
{
    struct block *one = heading(2, "一", "ichi");
    LACKS(rendered(insurer->pages.items[0], one), "本文の目次");
    struct block *two = heading(3, "二", "二");
    struct block *three = heading(2, "三", "san");
    one->next = two;
    two->next = three;
    str html = rendered(insurer->pages.items[0], one);
    HAS(html, "本文の目次");
    HAS(html, "<li><a href=\"#ichi\">一</a>\n<ol>\n<li><a href=\"#%E4%BA%8C\">"
              "二</a></li>\n</ol>\n</li>\n<li><a href=\"#san\">三</a></li>");
}
END_TEST

START_TEST(a_link_in_a_heading_is_plain_in_the_contents)
{
    struct block *one = heading(2, "", "a"), *two = heading(2, "二", "b");
    one->inlines->kind = INLINE_LINK;
    one->inlines->url = S("x.html");
    one->inlines->children = words("一");
    one->next = two;
    str html = rendered(insurer->pages.items[0], one);
    HAS(html, "<li><a href=\"#a\">一</a></li>");
}
END_TEST

START_TEST(a_heading_of_level_one_takes_the_titles_place)
{
    str html = rendered(insurer->pages.items[0], heading(1, "本文の題", "t"));
    LACKS(html, "<h1>終わり</h1>");
    HAS(html, "<title>終わり | ");
}
END_TEST

START_TEST(a_leaflet_is_offered_beside_its_page)
{
    insurer->pages.items[0]->front.leaflet = true;
    str html = rendered(insurer->pages.items[0], NULL);
    HAS(html, "<a href=\"end.pdf\" type=\"application/pdf\">");
    LACKS(rendered(insurer->pages.items[2], NULL), "application/pdf");
}
END_TEST

START_TEST(the_home_page_has_no_way_home)
{
    str html = rendered(insurer->pages.items[2], NULL);
    LACKS(html, "ホーム</a>");
    HAS(html, "href=\"https://www.example.jp/kenpo/\"");
    HAS(html, "<a href=\"index.html\" aria-current=\"page\">ご案内</a>");
}
END_TEST

START_TEST(a_loose_page_carries_its_style)
{
    *insurer = (struct insurer){0};
    struct page page = {
        .insurer = insurer,
        .url = S("page.html"),
        .front = {.published = DATE_NONE, .updated = DATE_NONE}};
    str html = rendered(&page, heading(1, "題 & 名", ""));
    HAS(html, "<title>題 &amp; 名</title>");
    HAS(html, "<style>\n:root {");
    LACKS(html, "Content-Security-Policy");
    LACKS(html, "<header");
    LACKS(html, ".woff");
    LACKS(html, "<link");
}
END_TEST

static str file_of(const struct artifact_list *files, const char *name)
{
    str path = arena_printf(&arena, "hikari/%s", name);
    for (size_t i = 0; i < files->len; i++)
        if (str_equal(files->items[i].path, path))
            return files->items[i].bytes;
    return (str){0};
}

static struct artifact_list files_of(void)
{
    struct artifact_list files = {0};
    struct html_theme *theme = html_theme_new(&arena, &site->theme, &diags);
    ck_assert_ptr_nonnull(theme);
    ck_assert(html_insurer_files(&arena, site, theme, insurer, &files, &diags));
    return files;
}

START_TEST(a_missing_page_finds_its_style_at_any_depth)
{
    struct artifact_list files = files_of();
    str html = file_of(&files, "404.html");
    HAS(html, "href=\"/kenpo/assets/site.css\"");
    HAS(html, "<a href=\"/kenpo/index.html\">");
    LACKS(html, "canonical");
    insurer->base_url = S("");
    files = files_of();
    HAS(file_of(&files, "404.html"), "href=\"/assets/site.css\"");
    ck_assert_uint_eq(file_of(&files, "sitemap.xml").len, 0);
}
END_TEST

START_TEST(the_sitemap_has_each_page_and_its_last_day)
{
    insurer->pages.items[0]->front.updated = date_make(2025, 11, 4);
    struct artifact_list files = files_of();
    str xml = file_of(&files, "sitemap.xml");
    HAS(xml, "<loc>https://www.example.jp/kenpo/card/end.html</loc>"
             "<lastmod>2025-11-04</lastmod>");
    HAS(xml, "<loc>https://www.example.jp/kenpo/card/</loc>"
             "<lastmod>2025-10-01</lastmod>");
    HAS(xml, "<loc>https://www.example.jp/kenpo/</loc>");
    HAS(file_of(&files, "robots.txt"),
        "Sitemap: https://www.example.jp/kenpo/sitemap.xml");
}
END_TEST

START_TEST(headers_hold_the_strict_policy)
{
    struct artifact_list files = files_of();
    str headers = file_of(&files, "_headers");
    HAS(headers, "default-src 'none'");
    HAS(headers, "frame-ancestors 'none'");
    HAS(headers, "X-Content-Type-Options: nosniff");
    HAS(headers, "Referrer-Policy:");
    LACKS(headers, "unsafe");
}
END_TEST

START_TEST(facts_are_listed_by_id)
{
    add_fact((struct fact){.id = S("z.last"),
                           .kind = FACT_DATE,
                           .role = ROLE_LAST,
                           .label = S("「終\"了\\」\n"),
                           .from = DATE_NONE,
                           .to = date_make(2025, 12, 1),
                           .source = S("法"),
                           .certainty = CERTAINTY_LAW});
    add_fact((struct fact){.id = S("a.rule"),
                           .kind = FACT_POLICY,
                           .from = DATE_NONE,
                           .to = DATE_NONE,
                           .policy = {.anchor_month = 7,
                                      .anchor_day = 31,
                                      .within = {5, PERIOD_YEARS}},
                           .certainty = CERTAINTY_POLICY});
    struct artifact_list files = files_of();
    str json = file_of(&files, "facts.json");
    HAS(json, "{\"id\": \"z.last\", \"kind\": \"date\", \"role\": \"last\", "
              "\"label\": \"「終\\\"了\\\\」\\u000a\", \"to\": \"2025-12-01\", "
              "\"source\": \"法\", \"certainty\": \"law\"}");
    HAS(json, "\"anchor\": \"07-31\", \"within\": \"P5Y\"");
    ck_assert_uint_lt(str_find(json, S("a.rule")), str_find(json, S("z.last")));
}
END_TEST

START_TEST(attributes_stand_behind_the_facts)
{
    struct attribute form = {
        .wording = {.id = S("form"), .label = S("形"), .source = S("要領")},
        .value = S("紙")};
    struct attribute *items[] = {&form};
    struct artifact_list files = files_of();
    ck_assert(!str_contains(file_of(&files, "facts.json"), S("attributes")));
    site->insurers.items[0]->schedule.attributes.items = items;
    site->insurers.items[0]->schedule.attributes.len = 1;
    files = files_of();
    HAS(file_of(&files, "facts.json"),
        "\"attributes\": [\n    {\"id\": \"form\", \"label\": \"形\", "
        "\"value\": \"紙\", \"source\": \"要領\", \"certainty\": \"law\"}");
}
END_TEST

START_TEST(waves_are_facts_too)
{
    struct wave wave = {.prefecture = 47,
                        .year = 2025,
                        .month = 9,
                        .start = date_make(2025, 9, 8),
                        .end = DATE_NONE};
    struct wave_list list = {.items = &wave, .len = 1, .cap = 1};
    add_fact((struct fact){.id = S("w"),
                           .kind = FACT_WAVES,
                           .from = DATE_NONE,
                           .to = DATE_NONE,
                           .waves = &list});
    struct artifact_list files = files_of();
    HAS(file_of(&files, "facts.json"),
        "\"waves\": [\n      {\"prefecture\": 47, \"month\": \"2025-09\", "
        "\"name\": \"沖縄県\", \"from\": \"2025-09-08\"}\n    ]");
}
END_TEST

START_TEST(the_themes_colours_reach_the_style_sheet)
{
    site->theme.accent = S("#123abc");
    struct artifact_list files = files_of();
    HAS(file_of(&files, "assets/site.css"), "--accent: #123abc;");
    HAS(file_of(&files, "assets/site.css"), "url(\"bizud-bold.woff\")");
    HAS(file_of(&files, "assets/icon.svg"), "fill=\"#123abc\"");
}
END_TEST

START_TEST(a_wrong_colour_or_font_name_is_reported)
{
    site->theme.accent = S("blue;}</style>");
    site->theme.font_family = S("x\";}");
    ck_assert_ptr_null(html_theme_new(&arena, &site->theme, &diags));
    ck_assert_uint_eq(diags.len, 2);
    ck_assert(str_contains(diags.items[0]->message, S("accent")));
    ck_assert(str_contains(diags.items[0]->hint, S("#00468b")));
}
END_TEST

START_TEST(a_style_cannot_end_the_element_it_stands_in)
{
    const struct source x = {.path = S("x.css"), .text = S("a{}</style>")};
    const struct source *style = &x;
    site->theme.styles = &style;
    site->theme.style_count = 1;
    ck_assert_ptr_null(html_theme_new(&arena, &site->theme, &diags));
    ck_assert(str_equal(span_text(diags.items[0]->where), S("</")));
}
END_TEST

Suite *html_page_suite(void);
Suite *html_page_suite(void)
{
    Suite *s = suite_create("html/page");
    TCase *t = tcase_create("page");
    tcase_add_checked_fixture(t, start, stop);
    tcase_add_test(t, a_page_has_its_title_dates_menu_and_way_home);
    tcase_add_test(t, a_page_has_no_script_and_no_inline_style);
    tcase_add_test(t, contents_are_shown_from_two_headings);
    tcase_add_test(t, a_link_in_a_heading_is_plain_in_the_contents);
    tcase_add_test(t, a_heading_of_level_one_takes_the_titles_place);
    tcase_add_test(t, a_leaflet_is_offered_beside_its_page);
    tcase_add_test(t, the_home_page_has_no_way_home);
    tcase_add_test(t, a_loose_page_carries_its_style);
    tcase_add_test(t, a_missing_page_finds_its_style_at_any_depth);
    tcase_add_test(t, the_sitemap_has_each_page_and_its_last_day);
    tcase_add_test(t, headers_hold_the_strict_policy);
    tcase_add_test(t, facts_are_listed_by_id);
    tcase_add_test(t, attributes_stand_behind_the_facts);
    tcase_add_test(t, waves_are_facts_too);
    tcase_add_test(t, the_themes_colours_reach_the_style_sheet);
    tcase_add_test(t, a_wrong_colour_or_font_name_is_reported);
    tcase_add_test(t, a_style_cannot_end_the_element_it_stands_in);
    suite_add_tcase(s, t);
    return s;
}
