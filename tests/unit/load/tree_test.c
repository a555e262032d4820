#include "load/tree.h"

#include <errno.h>
#include <unistd.h>

#include "unit/base/folder.h"
#include "unit/load/said.h"

static struct folder folder;
static struct diag_list diags;
static struct tree_pages pages, assets;

static void setup(void)
{
    folder_open(&folder);
    diags = (struct diag_list){.arena = &folder.arena};
    pages = assets = (struct tree_pages){0};
}

static void teardown(void)
{
    folder_close(&folder);
}

static void write_files(const char *const *names)
{
    for (; *names; names++)
        folder_write(&folder, *names,
                     "---\ntitle: 題\nupdated: 2025-12-02\n"
                     "---\n本文\n");
}

static bool find(const char *insurer)
{
    return tree_find_pages(&folder.arena, &folder.dir, str_from_c(insurer),
                           &pages, &assets, &diags);
}

START_TEST(an_insurers_page_replaces_the_common_one)
{
    write_files((const char *const[]){
        "content/common/index.md", "content/common/card/end.md",
        "content/common/zz.md", "content/hikari/index.md",
        "content/hikari/a.md", "content/other/b.md", "content/common/x.csv",
        "content/data/waves.csv", "content/common/よくある質問.md", NULL});
    ck_assert(find("hikari"));
    ck_assert_uint_eq(diags.len, 0);
    static const char *const wanted[][3] = {
        {"a.md", "content/hikari/a.md", "a.html"},
        {"card/end.md", "content/common/card/end.md", "card/end.html"},
        {"index.md", "content/hikari/index.md", "index.html"},
        {"zz.md", "content/common/zz.md", "zz.html"},
        {"よくある質問.md", "content/common/よくある質問.md",
         "よくある質問.html"},
    };
    ck_assert_uint_eq(pages.len, 5);
    for (size_t i = 0; i < pages.len; i++) {
        expect_text(pages.items[i].path, wanted[i][0]);
        expect_text(pages.items[i].file, wanted[i][1]);
        expect_text(pages.items[i].url, wanted[i][2]);
    }
}
END_TEST

START_TEST(files_beside_pages_follow_the_same_rules)
{
    write_files((const char *const[]){
        "content/common/index.md", "content/common/form/a.pdf",
        "content/common/screen.png", "content/hikari/screen.png",
        "content/hikari/窓口.jpg", "content/other/b.png",
        "content/common/x.gif", "content/data/y.png", NULL});
    ck_assert(find("hikari"));
    static const char *const wanted[][2] = {
        {"form/a.pdf", "content/common/form/a.pdf"},
        {"screen.png", "content/hikari/screen.png"},
        {"窓口.jpg", "content/hikari/窓口.jpg"},
    };
    ck_assert_uint_eq(pages.len, 1);
    ck_assert_uint_eq(assets.len, 3);
    for (size_t i = 0; i < assets.len; i++) {
        expect_text(assets.items[i].path, wanted[i][0]);
        expect_text(assets.items[i].file, wanted[i][1]);
        expect_text(assets.items[i].url, wanted[i][0]);
    }
}
END_TEST

START_TEST(one_of_the_two_folders_is_enough)
{
    write_files((const char *const[]){"content/hikari/index.md", NULL});
    ck_assert(find("hikari"));
    ck_assert_uint_eq(pages.len, 1);
    ck_assert(!find("nobody"));
    expect_said(&diags, "file", "annai new site");
}
END_TEST

START_TEST(leftovers_are_passed_over)
{
    write_files((const char *const[]){
        "content/common/index.md", "content/common/index.md~",
        "content/common/index.md.orig", "content/common/#index.md#",
        "content/common/.#index.md", "content/common/.git/x.md", NULL});
    ck_assert_int_eq(
        symlink("me@host", folder_path(&folder, "content/common/#lock")), 0);
    ck_assert(find("hikari"));
    ck_assert_uint_eq(pages.len, 1);
    ck_assert_uint_eq(diags.len, 0);
}
END_TEST

/* Names that would never be published, and what is offered. */
static const char *const bad_names[][2] = {
    {"Card.md", "「card.md」"},
    {"Card End.md", "「card-end.md」"},
    {"お知らせ 1.md", "「お知らせ-1.md」"},
    {"か\xE3\x82\x99.md", "「が.md」"},
    {"index.MD", "「index.md」"},
    {"page.markdown", "「page.md」"},
    {"page.md.txt", "「page.md」"},
    {"Sub/page.md", "「sub/page.md」"},
    {"a.b.md", "「a-b.md」"},
    {"Photo.PNG", "「photo.png」"},
    {"img 1.jpeg", "「img-1.jpeg」"},
    {"申請書 最新.Pdf", "「申請書-最新.pdf」"},
    {"x.md", NULL},
};

START_TEST(a_bad_name_is_an_error_with_a_better_one)
{
    const char *file =
        arena_printf(&folder.arena, "content/common/%s", bad_names[_i][0]).ptr;
    write_files((const char *const[]){file, NULL});
    if (!bad_names[_i][1]) {
        ck_assert(find("hikari"));
        return;
    }
    ck_assert(!find("hikari"));
    expect_said(&diags, "file-name", bad_names[_i][1]);
    expect_text(diags.items[0]->path, file);
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_uint_eq(pages.len + assets.len, 0);
}
END_TEST

START_TEST(names_that_differ_by_case_or_composition_are_told)
{
    write_files((const char *const[]){
        "content/common/card.md", "content/common/Card.md",
        "content/common/が.md", "content/common/か\xE3\x82\x99.md", NULL});
    ck_assert(!find("hikari"));
    ck_assert_uint_eq(diags.len, 2);
    for (size_t i = 0; i < 2; i++)
        ck_assert(str_contains(diags.items[i]->hint, S("どちらか一つ")));
}
END_TEST

START_TEST(links_are_refused)
{
    write_files((const char *const[]){"content/common/index.md", NULL});
    ck_assert_int_eq(
        symlink("/etc/passwd", folder_path(&folder, "content/common/p.md")), 0);
    ck_assert(!find("hikari"));
    expect_said(&diags, "symlink", "リンク");
    expect_text(diags.items[0]->path, "content/common/p.md");
}
END_TEST

START_TEST(a_folder_that_is_a_link_is_refused)
{
    write_files((const char *const[]){"elsewhere/index.md", NULL});
    write_files((const char *const[]){"content/common/index.md", NULL});
    ck_assert_int_eq(
        symlink("../elsewhere", folder_path(&folder, "content/hikari")), 0);
    ck_assert(!find("hikari"));
    expect_said(&diags, "symlink", "リンク");
}
END_TEST

START_TEST(what_belongs_to_nobody_is_reported_once)
{
    write_files((const char *const[]){
        "content/common/index.md", "content/hikari/a.md",
        "content/hikari2/b.md", "content/hikari2/c.md", "content/index.md",
        "content/data/x.csv", "content/.keep", "content/nanika/d.md", NULL});
    struct str_list insurers = {0};
    *LIST_PUSH(&folder.arena, &insurers) = S("hikari");
    ck_assert(
        !tree_check_content(&folder.arena, &folder.dir, &insurers, &diags));
    ck_assert_uint_eq(diags.len, 3);
    expect_said(&diags, "file-name", "「hikari2」という保険者はありません");
    expect_said(&diags, "file-name", "もしかして「content/hikari」");
    expect_said(&diags, "file-name", "content/ のすぐ下には置けません");
    expect_said(&diags, "file-name", "「nanika」という保険者はありません");
}
END_TEST

START_TEST(all_of_content_may_be_known)
{
    write_files((const char *const[]){"content/common/index.md",
                                      "content/data/x.csv", NULL});
    ck_assert(tree_check_content(&folder.arena, &folder.dir,
                                 &(struct str_list){0}, &diags));
}
END_TEST

START_TEST(a_page_is_read_decoded_and_checked)
{
    folder_write(&folder, "content/common/a.md",
                 "---\r\nencoding: cp932\r\ntitle: \x8F\xD8\r\n"
                 "updated: 2025-12-02\r\n---\r\n\x96{\x95\xB6\r\n");
    ck_assert(find("hikari"));
    struct page page = {0};
    ck_assert(tree_load_page(&folder.arena, &folder.dir, &pages.items[0], &page,
                             &diags));
    expect_text(page.front.title, "証");
    expect_text(page.path, "a.md");
    expect_text(page.url, "a.html");
    expect_text(page.source->path, "content/common/a.md");
    expect_text(str_drop(page.source->text, page.front.body), "本文\n");
}
END_TEST

START_TEST(a_page_over_one_mebibyte_is_refused)
{
    char *text = arena_alloc(&folder.arena, PAGE_LIMIT + 2);
    memset(text, 'a', PAGE_LIMIT + 1);
    folder_write(&folder, "content/common/a.md", text);
    ck_assert(find("hikari"));
    struct page page = {0};
    ck_assert(!tree_load_page(&folder.arena, &folder.dir, &pages.items[0],
                              &page, &diags));
    expect_said(&diags, "file", "1024 KiBまで");
    ck_assert_int_eq(diags.items[0]->cause, DIAG_CONTENT);
}
END_TEST

START_TEST(a_page_that_went_away_is_the_worlds_fault)
{
    struct tree_page gone = {S("a.md"), S("content/common/a.md"), S("a.html")};
    struct page page = {0};
    ck_assert(
        !tree_load_page(&folder.arena, &folder.dir, &gone, &page, &diags));
    ck_assert_int_eq(diags.items[0]->cause, DIAG_WORLD);
    ck_assert_ptr_null(tree_read(&folder.arena, &folder.dir, S("lua/x.lua"),
                                 SCRIPT_LIMIT, ENCODING_DETECT, &diags));
    ck_assert_uint_eq(diags.len, 2);
    ck_assert_ptr_null(tree_read(&folder.arena, &folder.dir, S("../x"),
                                 SCRIPT_LIMIT, ENCODING_DETECT, &diags));
    ck_assert_int_eq(diags.items[2]->cause, DIAG_CONTENT);
}
END_TEST

START_TEST(a_theme_is_read_from_the_site)
{
    folder_write(&folder, "themes/mine/templates/base.html", "<html>");
    folder_write(&folder, "themes/mine/templates/page.html", "<p>");
    folder_write(&folder, "themes/mine/templates/page.html~", "old");
    folder_write(&folder, "themes/mine/css/main.css", "p{}");
    folder_write(&folder, "themes/mine/theme.lua", "");
    struct theme theme = {0};
    ck_assert(
        tree_load_theme(&folder.arena, &folder.dir, S("mine"), &theme, &diags));
    ck_assert_uint_eq(theme.template_count, 2);
    ck_assert_uint_eq(theme.style_count, 1);
    expect_text(theme.templates[0]->path, "themes/mine/templates/base.html");
    expect_text(theme.styles[0]->text, "p{}");
}
END_TEST

START_TEST(a_theme_that_is_nowhere_is_an_error)
{
    static const char *const names[] = {"kihonn", "x/y", "..", ""};
    for (size_t i = 0; i < 4; i++) {
        struct theme theme = {0};
        ck_assert(!tree_load_theme(&folder.arena, &folder.dir,
                                   str_from_c(names[i]), &theme, &diags));
        expect_said(&diags, "theme", names[i]);
    }
    expect_said(&diags, "theme", "もしかして「kihon」");
}
END_TEST

Suite *load_tree_suite(void);
Suite *load_tree_suite(void)
{
    Suite *suite = suite_create("load/tree");
    TCase *t = tcase_create("tree");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, an_insurers_page_replaces_the_common_one);
    tcase_add_test(t, files_beside_pages_follow_the_same_rules);
    tcase_add_test(t, one_of_the_two_folders_is_enough);
    tcase_add_test(t, leftovers_are_passed_over);
    tcase_add_loop_test(t, a_bad_name_is_an_error_with_a_better_one, 0,
                        sizeof bad_names / sizeof *bad_names);
    tcase_add_test(t, names_that_differ_by_case_or_composition_are_told);
    tcase_add_test(t, links_are_refused);
    tcase_add_test(t, a_folder_that_is_a_link_is_refused);
    tcase_add_test(t, what_belongs_to_nobody_is_reported_once);
    tcase_add_test(t, all_of_content_may_be_known);
    tcase_add_test(t, a_page_is_read_decoded_and_checked);
    tcase_add_test(t, a_page_over_one_mebibyte_is_refused);
    tcase_add_test(t, a_page_that_went_away_is_the_worlds_fault);
    tcase_add_test(t, a_theme_is_read_from_the_site);
    tcase_add_test(t, a_theme_that_is_nowhere_is_an_error);
    suite_add_tcase(suite, t);
    return suite;
}
