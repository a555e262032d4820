#include "check/letter.h"

#include <check.h>

START_TEST(letters_have_kinds)
{
    static const struct {
        const char *text;
        enum letter kind;
    } letters[] = {
        {"あ", LETTER_HIRAGANA}, {"ア", LETTER_KATAKANA},
        {"ー", LETTER_KATAKANA}, {"紙", LETTER_KANJI},
        {"々", LETTER_KANJI},    {"A", LETTER_LATIN},
        {"Ａ", LETTER_LATIN},    {"4", LETTER_DIGIT},
        {"４", LETTER_DIGIT},    {"。", LETTER_NONE},
        {"", LETTER_NONE},       {"\xFF", LETTER_NONE},
    };
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        str text = str_from_c(letters[i].text);
        ck_assert_msg(letter_at(text, 0) == letters[i].kind, "%s",
                      letters[i].text);
        ck_assert_msg(letter_before(text, text.len) == letters[i].kind, "%s",
                      letters[i].text);
    }
}
END_TEST

START_TEST(a_noun_goes_on_until_hiragana_or_a_mark)
{
    str text = S("お届け先は、A4判の紙");
    size_t end = str_find(text, S("は"));
    ck_assert_uint_eq(letter_noun_start(text, 0, end), str_find(text, S("先")));
    size_t start = str_find(text, S("A4"));
    ck_assert_uint_eq(letter_noun_end(text, start), str_find(text, S("の")));
    ck_assert_uint_eq(letter_noun_start(text, 0, 3), 3);
    ck_assert_uint_eq(letter_noun_end(text, text.len), text.len);
}
END_TEST

Suite *check_letter_suite(void);
Suite *check_letter_suite(void)
{
    Suite *suite = suite_create("check/letter");
    TCase *t = tcase_create("letter");
    tcase_add_test(t, letters_have_kinds);
    tcase_add_test(t, a_noun_goes_on_until_hiragana_or_a_mark);
    suite_add_tcase(suite, t);
    return suite;
}
