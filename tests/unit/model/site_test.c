#include "model/site.h"

#include <check.h>

START_TEST(prefectures_have_their_jis_codes)
{
    static const struct {
        int code;
        str name;
    } some[] = {
        {1, STR_INIT("北海道")},    {2, STR_INIT("青森県")},
        {13, STR_INIT("東京都")},   {14, STR_INIT("神奈川県")},
        {26, STR_INIT("京都府")},   {27, STR_INIT("大阪府")},
        {30, STR_INIT("和歌山県")}, {46, STR_INIT("鹿児島県")},
        {47, STR_INIT("沖縄県")},
    };
    for (size_t i = 0; i < sizeof some / sizeof *some; i++) {
        ck_assert(str_equal(prefecture_name(some[i].code), some[i].name));
        ck_assert_int_eq(prefecture_by_name(some[i].name), some[i].code);
    }
    ck_assert_uint_eq(prefecture_name(0).len, 0);
    ck_assert_uint_eq(prefecture_name(48).len, 0);
}
END_TEST

START_TEST(every_prefecture_is_found_by_both_its_names)
{
    for (int code = 1; code <= PREFECTURES; code++) {
        str name = prefecture_name(code);
        ck_assert_int_eq(prefecture_by_name(name), code);
        str shorter = code == 1 ? name : str_take(name, name.len - 3);
        ck_assert_int_eq(prefecture_by_name(shorter), code);
    }
}
END_TEST

START_TEST(other_names_are_no_prefecture)
{
    static const char *const names[] = {
        "", "県", "京", "東", "北海", "青森府", "東京県", "青森県 ", "道"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_msg(prefecture_by_name(str_from_c(names[i])) == 0, "%s",
                      names[i]);
}
END_TEST

START_TEST(a_page_is_found_by_path_and_by_url)
{
    static const char *const paths[] = {"a-b.md", "a.md", "a/index.md",
                                        "index.md", "よくある質問.md"};
    enum { PAGES = sizeof paths / sizeof *paths };
    struct page pages[PAGES] = {0}, *items[PAGES];
    for (size_t i = 0; i < PAGES; i++) {
        pages[i].path = str_from_c(paths[i]);
        items[i] = &pages[i];
    }
    struct insurer insurer = {.pages = {.items = items, .len = PAGES}};
    for (size_t i = 0; i < PAGES; i++)
        ck_assert_ptr_eq(insurer_page(&insurer, pages[i].path), &pages[i]);
    ck_assert_ptr_eq(insurer_page(&insurer, S("a-b.html")), &pages[0]);
    ck_assert_ptr_eq(insurer_page(&insurer, S("a/index.html")), &pages[2]);
    ck_assert_ptr_eq(insurer_page(&insurer, S("よくある質問.html")), &pages[4]);
    ck_assert_ptr_null(insurer_page(&insurer, S("b.md")));
    ck_assert_ptr_null(insurer_page(&insurer, S("b.html")));
    ck_assert_ptr_null(insurer_page(&insurer, S(".html")));
    ck_assert_ptr_null(insurer_page(&insurer, S("")));
    ck_assert_ptr_null(insurer_page(&(struct insurer){0}, S("a.md")));
    char name[2000];
    for (size_t i = 0; i < sizeof name; i++)
        name[i] = 'a';
    for (size_t i = 0; i < 5; i++)
        name[sizeof name - 5 + i] = ".html"[i];
    ck_assert_ptr_null(insurer_page(&insurer, (str){name, sizeof name}));
}
END_TEST

Suite *model_site_suite(void);
Suite *model_site_suite(void)
{
    Suite *suite = suite_create("model/site");
    TCase *t = tcase_create("site");
    tcase_add_test(t, prefectures_have_their_jis_codes);
    tcase_add_test(t, every_prefecture_is_found_by_both_its_names);
    tcase_add_test(t, other_names_are_no_prefecture);
    tcase_add_test(t, a_page_is_found_by_path_and_by_url);
    suite_add_tcase(suite, t);
    return suite;
}
