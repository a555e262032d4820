#include "chart/measure.h"

#include "unit/chart/reading.h"

static const struct {
    str text;
    int width;
} widths[] = {
    {STR_INIT(""), 0},       {STR_INIT("保険証"), 300},
    {STR_INIT("12"), 152},   {STR_INIT("①※～"), 300},
    {STR_INIT("ｶﾅ"), 120},   {STR_INIT("か\xe3\x82\x99"), 100},
    {STR_INIT("\xff"), 100}, {STR_INIT("i"), 40},
    {STR_INIT("QRW"), 266},  {STR_INIT("~"), 60},
};

START_TEST(a_text_is_as_wide_as_its_characters)
{
    ck_assert_int_eq(measure_text(widths[_i].text, 100), widths[_i].width);
}
END_TEST

static const struct {
    str text;
    int ems;
    const char *lines[4];
} wraps[] = {
    {STR_INIT("保険証"), 10, {"保険証"}},
    {STR_INIT(""), 10, {NULL}},
    {STR_INIT("  \n "), 10, {NULL}},
    {STR_INIT("マイナ保険証をお持ちの方"), 8, {"マイナ保険証を", "お持ちの方"}},
    {STR_INIT("あいう、えお。"), 3, {"あい", "う、", "えお。"}},
    {STR_INIT("令和7年12月1日まで"), 7, {"令和7年", "12月1日まで"}},
    {STR_INIT("申請\n5月21日"), 10, {"申請", "5月21日"}},
    {STR_INIT("資格情報のお知らせ"), 6, {"資格情報の", "お知らせ"}},
    {STR_INIT("「保険証」の返却"), 5, {"「保険証」", "の返却"}},
    {STR_INIT("カードリーダー"), 4, {"カード", "リーダー"}},
    {STR_INIT("abc defg"), 4, {"abc", "defg"}},
    {STR_INIT("長長長"), 0, {"長", "長", "長"}},
};

START_TEST(lines_end_between_words)
{
    struct arena a = {0};
    struct lines l = measure_wrap(&a, wraps[_i].text, 100, wraps[_i].ems * 100);
    size_t n = 0;
    for (; n < 4 && wraps[_i].lines[n]; n++) {
        ck_assert_uint_lt(n, l.len);
        ck_str(l.items[n], wraps[_i].lines[n]);
    }
    ck_assert_uint_eq(l.len, n);
    arena_free(&a);
}
END_TEST

/* Whatever the text, no line is wider than asked and none is lost. */
START_TEST(no_line_is_too_wide)
{
    static const str letters[] = {
        STR_INIT("保"), STR_INIT("の"), STR_INIT("カ"), STR_INIT("1"),
        STR_INIT("、"), STR_INIT("（"), STR_INIT("a"),  STR_INIT(" "),
    };
    uint32_t state = (uint32_t)_i;
    struct arena a = {0};
    struct buf text = {.arena = &a};
    for (int i = dice(&state, 60); i > 0; i--)
        buf_put(&text, letters[dice(&state, 8)]);
    int width = 100 + dice(&state, 1500);
    struct lines l = measure_wrap(&a, buf_text(&text), 100, width);
    size_t bytes = 0, all = 0;
    for (size_t i = 0; i < l.len; i++) {
        ck_assert_int_le(measure_text(l.items[i], 100), width);
        for (size_t k = 0; k < l.items[i].len; k++)
            bytes += l.items[i].ptr[k] != ' ';
    }
    for (size_t k = 0; k < text.len; k++)
        all += text.ptr[k] != ' ';
    ck_assert_uint_eq(bytes, all);
    arena_free(&a);
}
END_TEST

Suite *chart_measure_suite(void);
Suite *chart_measure_suite(void)
{
    Suite *suite = suite_create("chart/measure");
    TCase *t = tcase_create("measure");
    tcase_add_loop_test(t, a_text_is_as_wide_as_its_characters, 0,
                        sizeof widths / sizeof *widths);
    tcase_add_loop_test(t, lines_end_between_words, 0,
                        sizeof wraps / sizeof *wraps);
    tcase_add_loop_test(t, no_line_is_too_wide, 0, 120);
    suite_add_tcase(suite, t);
    return suite;
}
