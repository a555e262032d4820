#include "load/name.h"

#include "base/buf.h"

#include "unit/load/said.h"

static const char *const fitting[] = {
    "index",  "card/end",  "a",      "2025-12_02", "使い方", "よくある質問",
    "ガイド", "山﨑/髙橋", "々〆〇", "ゔヴー",     "𠮷野家",
};

START_TEST(names_of_small_letters_kana_and_kanji_fit)
{
    ck_assert_msg(name_fits(str_from_c(fitting[_i])), "%s", fitting[_i]);
    struct arena a = {0};
    expect_text(name_suggest(&a, str_from_c(fitting[_i])), fitting[_i]);
    arena_free(&a);
}
END_TEST

/* Names that do not fit, and what is offered. */
static const char *const others[][2] = {
    {"Card", "card"},
    {"Card End", "card-end"},
    {"card/END", "card/end"},
    {"お知らせ　１月", "お知らせ-1月"},
    {"ＣＡＲＤ", "card"},
    {"a.b", "a-b"},
    {"a--b!", "a-b"},
    {" a ", "a"},
    {"(1)", "1"},
    {"?", "page"},
    {"", "page"},
    {"a//b", "a/page/b"},
    {"../x", "page/x"},
    {"か\xE3\x82\x99く", "がく"},
    {"ハ\xE3\x82\x9Aリ", "パリ"},
    {"ウ\xE3\x82\x99", "ヴ"},
    {"つ\xE3\x82\x99と\xE3\x82\x99ほ\xE3\x82\x9A", "づどぽ"},
    {"コ\xE3\x82\x99ハ\xE3\x82\x99ホ\xE3\x82\x99", "ゴバボ"},
    {"あ\xE3\x82\x99", "あ"},
    {"caf\xC3\xA9", "caf"},
    {"\xEF\xA4\x80", "page"},
};

START_TEST(other_names_get_one_that_fits)
{
    struct arena a = {0};
    str name = str_from_c(others[_i][0]);
    ck_assert_msg(!name_fits(name), "%s", others[_i][0]);
    str offered = name_suggest(&a, name);
    expect_text(offered, others[_i][1]);
    ck_assert(name_fits(offered));
    arena_free(&a);
}
END_TEST

START_TEST(a_part_holds_at_most_eighty_characters)
{
    struct arena a = {0};
    struct buf name = {.arena = &a};
    for (int i = 0; i < 80; i++)
        buf_put(&name, S("証"));
    ck_assert(name_fits(buf_text(&name)));
    buf_put(&name, S("証"));
    ck_assert(!name_fits(buf_text(&name)));
    ck_assert(name_fits(name_suggest(&a, buf_text(&name))));
    arena_free(&a);
}
END_TEST

START_TEST(leftovers_of_editors_are_known)
{
    static const char *const leftovers[] = {
        "index.md~",  "a/#index.md#", "index.md.orig", ".index.md.swp",
        ".#index.md", "a/.git/x.md",  "a~/x.md",
    };
    for (size_t i = 0; i < sizeof leftovers / sizeof *leftovers; i++)
        ck_assert_msg(name_leftover(str_from_c(leftovers[i])), "%s",
                      leftovers[i]);
    ck_assert(!name_leftover(S("card/original.md")));
    ck_assert(!name_leftover(S("index.md")));
}
END_TEST

Suite *load_name_suite(void);
Suite *load_name_suite(void)
{
    Suite *suite = suite_create("load/name");
    TCase *t = tcase_create("name");
    tcase_add_loop_test(t, names_of_small_letters_kana_and_kanji_fit, 0,
                        sizeof fitting / sizeof *fitting);
    tcase_add_loop_test(t, other_names_get_one_that_fits, 0,
                        sizeof others / sizeof *others);
    tcase_add_test(t, a_part_holds_at_most_eighty_characters);
    tcase_add_test(t, leftovers_of_editors_are_known);
    suite_add_tcase(suite, t);
    return suite;
}
