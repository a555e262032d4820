#include "parse/script.h"

#include <check.h>

START_TEST(width_goes_by_east_asian_text)
{
    ck_assert(script_wide(U'健') && script_wide(U'。') && script_wide(U'Ａ'));
    ck_assert(script_wide(U'ｱ') && script_wide(U'①') && script_wide(U'※'));
    ck_assert(!script_wide('a') && !script_wide(U'α') && !script_wide(U'”'));
    ck_assert(!script_wide(U'…') && !script_wide(0) &&
              !script_wide(UINT32_MAX));
    ck_assert(script_hangul(U'강') && !script_hangul(U'健'));
}
END_TEST

START_TEST(emoji_are_no_east_asian_text)
{
    ck_assert(script_east_asian(U'健') && script_east_asian(U'강'));
    ck_assert(!script_east_asian(U'😀') && !script_east_asian('a'));
}
END_TEST

START_TEST(punctuation_and_blanks_are_commonmarks)
{
    ck_assert(script_punctuation(U'「') && script_punctuation('$'));
    ck_assert(!script_punctuation(U'￥') && !script_punctuation('a'));
    ck_assert(script_blank(U'　') && script_blank('\n') && script_blank(0));
    ck_assert(!script_blank(U'あ'));
}
END_TEST

START_TEST(variation_selectors_hide_behind_their_base)
{
    str text = S("葛\xF3\xA0\x84\x80");
    ck_assert_uint_eq(script_base_before(text, text.len), U'葛');
    ck_assert_uint_eq(script_base_before(text, 0), 0);
}
END_TEST

Suite *parse_script_suite(void);
Suite *parse_script_suite(void)
{
    Suite *suite = suite_create("parse/script");
    TCase *t = tcase_create("script");
    tcase_add_test(t, width_goes_by_east_asian_text);
    tcase_add_test(t, emoji_are_no_east_asian_text);
    tcase_add_test(t, punctuation_and_blanks_are_commonmarks);
    tcase_add_test(t, variation_selectors_hide_behind_their_base);
    suite_add_tcase(suite, t);
    return suite;
}
