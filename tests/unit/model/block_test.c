#include "model/block.h"

#include <check.h>

static const struct {
    str url;
    bool allowed, external;
} links[] = {
    {STR_INIT("https://example.jp/"), true, true},
    {STR_INIT("HTTP://example.jp/"), true, true},
    {STR_INIT("mailto:a@example.jp"), true, false},
    {STR_INIT("tel:0312345678"), true, false},
    {STR_INIT("../card/end.md#a:b"), true, false},
    {STR_INIT("#top"), true, false},
    {STR_INIT("/a/b.html?x=1:2"), true, false},
    {STR_INIT(""), true, false},
    {STR_INIT("javascript:x"), false, false},
    {STR_INIT("java\tscript:x"), false, false},
    {STR_INIT(" javascript:x"), false, false},
    {STR_INIT("\x01javascript:x"), false, false},
    {STR_INIT("blob:x"), false, false},
    {STR_INIT("data:text/html,x"), false, false},
    {STR_INIT("//example.jp"), false, false},
    {STR_INIT("/\\example.jp"), false, false},
    {STR_INIT("\\\\example.jp"), false, false},
    {STR_INIT(":x"), false, false},
    {STR_INIT("ｊavascript:x"), false, false},
    {STR_INIT("view-source:https://a"), false, false},
};

START_TEST(links_lead_where_they_may)
{
    ck_assert(link_allowed(links[_i].url) == links[_i].allowed);
    ck_assert(link_external(links[_i].url) == links[_i].external);
}
END_TEST

START_TEST(callouts_have_their_japanese_word)
{
    ck_assert(str_equal(callout_label(CALLOUT_POINT), S("POINT")));
    ck_assert(str_equal(callout_label(CALLOUT_CAUTION), S("注意")));
    ck_assert(str_equal(callout_label(CALLOUT_REQUEST), S("お願い")));
    ck_assert(str_equal(callout_label(CALLOUT_COLUMN), S("コラム")));
}
END_TEST

Suite *model_block_suite(void);
Suite *model_block_suite(void)
{
    Suite *suite = suite_create("model/block");
    TCase *t = tcase_create("block");
    tcase_add_loop_test(t, links_lead_where_they_may, 0,
                        sizeof links / sizeof *links);
    tcase_add_test(t, callouts_have_their_japanese_word);
    suite_add_tcase(suite, t);
    return suite;
}
