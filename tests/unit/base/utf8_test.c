#include "base/utf8.h"

#include <check.h>

#define BAD UINT32_MAX

static const struct {
    str bytes;
    uint32_t cp;
    size_t len;
} sequences[] = {
    {STR_INIT("A"), 'A', 1},
    {STR_INIT("\0"), 0, 1},
    {STR_INIT("\x7F"), 0x7F, 1},
    {STR_INIT("\xC2\x80"), 0x80, 2},
    {STR_INIT("\xDF\xBF"), 0x7FF, 2},
    {STR_INIT("\xE0\xA0\x80"), 0x800, 3},
    {STR_INIT("\xE3\x81\x82"), 0x3042, 3},
    {STR_INIT("\xED\x9F\xBF"), 0xD7FF, 3},
    {STR_INIT("\xEE\x80\x80"), 0xE000, 3},
    {STR_INIT("\xEF\xBF\xBF"), 0xFFFF, 3},
    {STR_INIT("\xF0\x90\x80\x80"), 0x10000, 4},
    {STR_INIT("\xF4\x8F\xBF\xBF"), 0x10FFFF, 4},
    {STR_INIT("\x80"), BAD, 1},             /* continuation alone */
    {STR_INIT("\xBF\x80"), BAD, 1},         /* continuation alone */
    {STR_INIT("\xC0\x80"), BAD, 1},         /* overlong NUL */
    {STR_INIT("\xC1\xBF"), BAD, 1},         /* overlong */
    {STR_INIT("\xE0\x9F\xBF"), BAD, 1},     /* overlong */
    {STR_INIT("\xF0\x8F\xBF\xBF"), BAD, 1}, /* overlong */
    {STR_INIT("\xED\xA0\x80"), BAD, 1},     /* surrogate */
    {STR_INIT("\xED\xBF\xBF"), BAD, 1},     /* surrogate */
    {STR_INIT("\xF4\x90\x80\x80"), BAD, 1}, /* past U+10FFFF */
    {STR_INIT("\xF5\x80\x80\x80"), BAD, 1},
    {STR_INIT("\xFF"), BAD, 1},
    {STR_INIT("\xE3\x81"), BAD, 1}, /* cut off */
    {STR_INIT("\xE3"), BAD, 1},
    {STR_INIT("\xF0\x90\x80"), BAD, 1},
    {STR_INIT("\xE3\x41\x82"), BAD, 1}, /* no continuation */
};

START_TEST(a_sequence_is_read_strictly)
{
    uint32_t cp;
    ck_assert_uint_eq(utf8_decode(sequences[_i].bytes, &cp), sequences[_i].len);
    ck_assert_uint_eq(cp, sequences[_i].cp);
    ck_assert_uint_eq(utf8_invalid_at(sequences[_i].bytes),
                      sequences[_i].cp == BAD ? 0 : SIZE_MAX);
}
END_TEST

START_TEST(every_scalar_value_is_written_and_read_back)
{
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        char bytes[4];
        uint32_t again;
        if (cp >= 0xD800 && cp < 0xE000)
            continue;
        size_t len = utf8_encode(cp, bytes);
        if (utf8_decode((str){bytes, len}, &again) != len || again != cp)
            ck_abort_msg("U+%04X", cp);
    }
}
END_TEST

START_TEST(the_first_malformed_byte_is_found)
{
    ck_assert_uint_eq(utf8_invalid_at(S("資格")), SIZE_MAX);
    ck_assert_uint_eq(utf8_invalid_at((str){0}), SIZE_MAX);
    ck_assert_uint_eq(utf8_invalid_at(S("資格\xFFx")), 6);
    ck_assert_uint_eq(utf8_invalid_at(S("ab\xE8\xB3")), 2);
}
END_TEST

START_TEST(one_can_look_back)
{
    str s = S("aé年𠮷");
    ck_assert_uint_eq(utf8_before(s, 0), 0);
    ck_assert_uint_eq(utf8_before(s, 1), 'a');
    ck_assert_uint_eq(utf8_before(s, 3), 0xE9);
    ck_assert_uint_eq(utf8_before(s, 6), 0x5E74);
    ck_assert_uint_eq(utf8_before(s, 10), 0x20BB7);
}
END_TEST

static const struct {
    const char *text;
    size_t count, columns;
} widths[] = {
    {"", 0, 0},         {"abc", 3, 3},  {"資格確認書", 5, 10},
    {"ｶﾅ", 2, 2},       {"Ａ１", 2, 4}, {"、。「」", 4, 8},
    {"か\u3099", 2, 2}, {"é", 1, 1},    {"𠮷野家", 3, 6},
    {"①", 1, 1},        {"～", 1, 2},   {"a\u200Bb", 3, 2},
    {"🏥", 1, 2},
};

START_TEST(wide_characters_take_two_columns)
{
    str s = str_from_c(widths[_i].text);
    ck_assert_uint_eq(utf8_count(s), widths[_i].count);
    ck_assert_uint_eq(utf8_columns(s), widths[_i].columns);
}
END_TEST

Suite *base_utf8_suite(void);
Suite *base_utf8_suite(void)
{
    Suite *suite = suite_create("base/utf8");
    TCase *t = tcase_create("utf8");
    tcase_add_loop_test(t, a_sequence_is_read_strictly, 0,
                        sizeof sequences / sizeof *sequences);
    tcase_add_test(t, every_scalar_value_is_written_and_read_back);
    tcase_add_test(t, the_first_malformed_byte_is_found);
    tcase_add_test(t, one_can_look_back);
    tcase_add_loop_test(t, wide_characters_take_two_columns, 0,
                        sizeof widths / sizeof *widths);
    suite_add_tcase(suite, t);
    return suite;
}
