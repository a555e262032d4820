/* Leads are found by tables in short texts and in blocks in long ones. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "dates/lead.h"

enum { MOST = 40, FILLER = 3 }; /* fillers, and the bytes of one */

static const char *const leads[] = {
    "0",  "9",  "R",  "H",  "D",  "一", "七", "九", "二", "五",  "令",
    "六", "八", "前", "十", "千", "半", "午", "四", "土", "大",  "夕",
    "夜", "平", "年", "早", "日", "明", "昭", "月", "朝", "木",  "正",
    "毎", "水", "火", "百", "祝", "第", "翌", "金", "〇", "㋿", "㍻",
    "㍼", "㍽", "㍾", "０", "９", "Ｍ", "Ｔ", "Ｓ", "Ｈ", "Ｒ",
};

/* lead_next over kana, the word, and kana; memory ends where the text does. */
static size_t find(size_t before, str word, size_t behind)
{
    size_t len = FILLER * before + word.len + FILLER * behind;
    char *text = malloc(len);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < len; i += FILLER) {
        if (i == FILLER * before) {
            memcpy(text + i, word.ptr, word.len);
            i += word.len;
        }
        if (i < len)
            memcpy(text + i, "の", FILLER);
    }
    size_t at = lead_next((str){text, len}, 0);
    free(text);
    return at;
}

START_TEST(a_lead_is_found_wherever_it_stands)
{
    str lead = str_from_c(leads[_i]);
    for (size_t before = 0; before < MOST; before++)
        for (size_t behind = 0; behind < MOST; behind++)
            ck_assert_uint_eq(find(before, lead, behind), FILLER * before);
}
END_TEST

START_TEST(every_character_is_judged_alike_in_short_and_long_texts)
{
    for (uint32_t cp = 1; cp <= 0x1FFFF; cp++) {
        char bytes[4];
        if (cp >= 0xD800 && cp < 0xE000)
            continue;
        str one = {bytes, utf8_encode(cp, bytes)};
        bool lead = find(0, one, 1) == 0;
        size_t len = FILLER * (MOST + 1) + one.len;
        ck_assert_uint_eq(find(1, one, MOST), lead ? FILLER : len);
    }
}
END_TEST

START_TEST(kana_letters_and_signs_begin_nothing)
{
    static const char plain[] =
        "お手もとのカードを、窓口（受付）でBingo! — 見せてください。é𠮷 abc";
    str text = str_from_c(plain);
    for (size_t from = 0; from <= text.len; from++)
        ck_assert_uint_eq(lead_next(str_drop(text, from), 0), text.len - from);
}
END_TEST

Suite *dates_lead_suite(void);
Suite *dates_lead_suite(void)
{
    Suite *suite = suite_create("dates/lead");
    TCase *t = tcase_create("lead");
    tcase_add_loop_test(t, a_lead_is_found_wherever_it_stands, 0,
                        sizeof leads / sizeof *leads);
    tcase_add_test(t, every_character_is_judged_alike_in_short_and_long_texts);
    tcase_add_test(t, kana_letters_and_signs_begin_nothing);
    suite_add_tcase(suite, t);
    return suite;
}
