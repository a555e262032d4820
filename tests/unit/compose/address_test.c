#include "compose/address.h"

#include <check.h>

#include "unit/compose/lines.h"

static struct lines_kit kit;

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
}

static void teardown(void)
{
    kit_close(&kit);
}

static const struct {
    str text, marked;
} cases[] = {
    {STR_INIT("https://www.example.jp/a-b/c?d=e&f#g"),
     STR_INIT("https://www|.example|.jp|/a|-b|/c|?d|=e|&f|#g")},
    {STR_INIT("www.example.jp/"), STR_INIT("www|.example|.jp/")},
    {STR_INIT("kenpo@example.jp"), STR_INIT("kenpo|@example|.jp")},
    {STR_INIT("https://example.jp。"), STR_INIT("https://example|.jp。")},
    {STR_INIT("a/b"), STR_INIT("a/|b")},
    {STR_INIT("@"), STR_INIT("@")},
    {STR_INIT("://"), STR_INIT("://")},
};

START_TEST(addresses_end_lines_in_front_of_their_marks)
{
    const struct para *p = kit_para(&kit, cases[_i].text);
    struct buf b = {.arena = &kit.arena};
    for (size_t i = 0; i < p->len; i++) {
        buf_put(&b, str_slice(p->text, p->units[i].byte,
                              p->units[i].byte + p->units[i].bytes));
        if (i + 1 < p->len && p->units[i].after != BREAK_NONE)
            buf_put_byte(&b, '|');
    }
    str result = buf_text(&b);
    ck_assert_msg(str_equal(result, cases[_i].marked), "%.*s", STR_ARG(result));
}
END_TEST

/* A long address among prose, in columns of 8 to 50 ems. */
START_TEST(lines_with_addresses_are_neither_torn_nor_too_wide)
{
    struct para *p = kit_para(
        &kit, S("くわしくは、組合のページ（https://www.example.jp/guide?id=2025"
                "&kind=notice-of-eligibility&view=print&lang=ja）をご覧になる"
                "か、https://example.jp/AAAABBBBCCCCDDDDEEEEFFFFGGGGHHHHIIIIJJ"
                "JJKKKKLLLLMMMMNNNNOOOOPPPPをお開きください。"));
    float width = (float)(_i * 10);
    struct lines lines = para_fit(p, width, FIT_JUSTIFIED, &kit.diags);
    ck_assert_uint_gt(lines.len, 2);
    for (size_t i = 0; i < lines.len; i++)
        ck_assert_float_le(lines.items[i].share[GAP_BODY], 0.25F);
    ck_assert_uint_eq(diag_count(&kit.diags, DIAG_ERROR), 0);
    ck_assert_uint_le(kit.diags.len, 3); /* the name that fits no line */
}
END_TEST

START_TEST(a_word_of_10000_letters_and_marks_ends_soon)
{
    struct buf b = {.arena = &kit.arena};
    for (int i = 0; i < 10000; i++)
        buf_put(&b, i % 100 ? S("w") : S("@"));
    struct para *p = kit_para(&kit, buf_text(&b));
    struct lines lines = para_fit(p, 200, FIT_JUSTIFIED, &kit.diags);
    ck_assert_uint_gt(lines.len, 200);
    ck_assert_uint_eq(diag_count(&kit.diags, DIAG_ERROR), 0);
}
END_TEST

Suite *compose_address_suite(void);
Suite *compose_address_suite(void)
{
    Suite *suite = suite_create("compose/address");
    TCase *t = tcase_create("address");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, addresses_end_lines_in_front_of_their_marks, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_loop_test(t, lines_with_addresses_are_neither_torn_nor_too_wide,
                        8, 51);
    tcase_add_test(t, a_word_of_10000_letters_and_marks_ends_soon);
    suite_add_tcase(suite, t);
    return suite;
}
