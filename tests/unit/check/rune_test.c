/* Letters: what a noun is made of, and where letters begin. */
#include "check/rune.h"

#include <check.h>

static const struct {
    uint32_t cp;
    bool kanji, katakana, latin, digit;
} letters[] = {
    {0x4FDD, true, false, false, false}, /* 保 */
    {0x3005, true, false, false, false}, /* 々 */
    {0x30DE, false, true, false, false}, /* マ */
    {0x30FC, false, true, false, false}, /* ー */
    {'c', false, false, true, false},     {0xFF23, false, false, true, false},
    {'7', false, false, false, true},     {0xFF17, false, false, false, true},
    {0x3042, false, false, false, false}, /* あ */
    {'-', false, false, false, false},    {0, false, false, false, false},
};

START_TEST(a_rune_is_of_one_kind_at_most)
{
    uint32_t cp = letters[_i].cp;
    bool any = letters[_i].kanji || letters[_i].katakana || letters[_i].latin ||
               letters[_i].digit;
    ck_assert_int_eq(rune_kanji(cp), letters[_i].kanji);
    ck_assert_int_eq(rune_katakana(cp), letters[_i].katakana);
    ck_assert_int_eq(rune_latin(cp), letters[_i].latin);
    ck_assert_int_eq(rune_digit(cp), letters[_i].digit);
    ck_assert_int_eq(rune_noun(cp), any);
}
END_TEST

START_TEST(letters_begin_where_their_first_byte_stands)
{
    str text = S("a証b");
    ck_assert_uint_eq(rune_at(text, 1), 0x8A3C);
    ck_assert_uint_eq(rune_at(text, text.len), 0);
    ck_assert_uint_eq(rune_before(text, 4), 1);
    ck_assert_uint_eq(rune_before(text, 1), 0);
    ck_assert_uint_eq(rune_floor(text, 3), 1);
    ck_assert_uint_eq(rune_floor(text, 4), 4);
    ck_assert_uint_eq(rune_ceiling(text, 2), 4);
    ck_assert_uint_eq(rune_ceiling(text, text.len), text.len);
}
END_TEST

Suite *check_rune_suite(void);
Suite *check_rune_suite(void)
{
    Suite *suite = suite_create("check/rune");
    TCase *t = tcase_create("rune");
    tcase_add_loop_test(t, a_rune_is_of_one_kind_at_most, 0,
                        (int)(sizeof letters / sizeof *letters));
    tcase_add_test(t, letters_begin_where_their_first_byte_stands);
    suite_add_tcase(suite, t);
    return suite;
}
