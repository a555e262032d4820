#include "model/language.h"

#include <check.h>

START_TEST(a_tag_is_letters_in_parts)
{
    ck_assert(language_shaped(S("en")));
    ck_assert(language_shaped(S("zh-Hant")));
    ck_assert(language_shaped(S("pt-BR")));
    ck_assert(!language_shaped(S("")));
    ck_assert(!language_shaped(S("e")));
    ck_assert(!language_shaped(S("english")));
    ck_assert(!language_shaped(S("en-")));
    ck_assert(!language_shaped(S("英語")));
}
END_TEST

START_TEST(languages_have_japanese_names)
{
    ck_assert(str_equal(language_name(S("en-GB")), S("英語")));
    ck_assert(str_equal(language_name(S("zh-Hans")), S("中国語・簡体字")));
    ck_assert(str_equal(language_named(S("ベトナム語")), S("vi")));
    ck_assert_uint_eq(language_name(S("xx")).len, 0);
    ck_assert_uint_eq(language_named(S("宇宙語")).len, 0);
}
END_TEST

START_TEST(words_name_their_language)
{
    ck_assert(str_equal(language_in(S("English (PDF)")), S("en")));
    ck_assert(str_equal(language_in(S("简体中文")), S("zh-Hans")));
    ck_assert(str_equal(language_in(S("韓国語のちらし")), S("ko")));
    ck_assert_uint_eq(language_in(S("国のページ")).len, 0);
}
END_TEST

Suite *model_language_suite(void);
Suite *model_language_suite(void)
{
    Suite *suite = suite_create("model/language");
    TCase *tc = tcase_create("language");
    tcase_add_test(tc, a_tag_is_letters_in_parts);
    tcase_add_test(tc, languages_have_japanese_names);
    tcase_add_test(tc, words_name_their_language);
    suite_add_tcase(suite, tc);
    return suite;
}
