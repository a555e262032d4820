#include "base/letter.h"

#include <check.h>

static const struct {
    uint32_t cp;
    enum letter kind;
} letters[] = {
    {U'あ', LETTER_HIRAGANA}, {U'っ', LETTER_HIRAGANA},
    {U'ア', LETTER_KATAKANA}, {U'ー', LETTER_KATAKANA},
    {U'ヽ', LETTER_KATAKANA}, {U'・', LETTER_NONE},
    {U'ㇰ', LETTER_KATAKANA}, {U'紙', LETTER_KANJI},
    {U'々', LETTER_KANJI},    {U'﨑', LETTER_KANJI},
    {0x20BB7, LETTER_KANJI},  {U'〇', LETTER_NONE},
    {'A', LETTER_LATIN},      {U'Ａ', LETTER_LATIN},
    {U'ｚ', LETTER_LATIN},    {U'［', LETTER_NONE},
    {U'＿', LETTER_NONE},     {'_', LETTER_NONE},
    {'4', LETTER_DIGIT},      {U'４', LETTER_DIGIT},
    {U'①', LETTER_NONE},      {U'。', LETTER_NONE},
    {0, LETTER_NONE},         {UINT32_MAX, LETTER_NONE},
};

START_TEST(letters_have_kinds)
{
    ck_assert_int_eq(letter_of(letters[_i].cp), letters[_i].kind);
}
END_TEST

START_TEST(nouns_are_written_without_hiragana_and_marks)
{
    ck_assert(letter_of_noun(LETTER_KANJI) && letter_of_noun(LETTER_DIGIT));
    ck_assert(letter_of_noun(LETTER_KATAKANA) && letter_of_noun(LETTER_LATIN));
    ck_assert(!letter_of_noun(LETTER_HIRAGANA) && !letter_of_noun(LETTER_NONE));
}
END_TEST

Suite *base_letter_suite(void);
Suite *base_letter_suite(void)
{
    Suite *suite = suite_create("base/letter");
    TCase *t = tcase_create("letter");
    tcase_add_loop_test(t, letters_have_kinds, 0,
                        sizeof letters / sizeof *letters);
    tcase_add_test(t, nouns_are_written_without_hiragana_and_marks);
    suite_add_tcase(suite, t);
    return suite;
}
