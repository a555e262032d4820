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

/* The text with | where a line may end and + where it should not. */
static str marked(str text)
{
    const struct para *p = kit_para(&kit, text);
    struct buf b = {.arena = &kit.arena};
    for (size_t i = 0; i < p->len; i++) {
        buf_put(&b, str_slice(p->text, p->units[i].byte,
                              p->units[i].byte + p->units[i].bytes));
        if (i + 1 < p->len && p->units[i].after != BREAK_NONE)
            buf_put_byte(&b, p->units[i].after == BREAK_KEEP ? '+' : '|');
    }
    return buf_text(&b);
}

static const struct {
    str text, marked;
} cases[] = {
    {STR_INIT("漢字、仮名。"), STR_INIT("漢|字、|仮|名。")},
    {STR_INIT("「（あ）」"), STR_INIT("「（あ）」")},
    {STR_INIT("カード"), STR_INIT("カー|ド")},
    {STR_INIT("きょう"), STR_INIT("きょ|う")},
    {STR_INIT("令和7年12月1日"), STR_INIT("令+和+7+年+12+月+1+日")},
    {STR_INIT("令和元年"), STR_INIT("令+和+元+年")},
    {STR_INIT("2日（火）"), STR_INIT("2+日+（火）")},
    {STR_INIT("2か月間"), STR_INIT("2+か+月|間")},
    {STR_INIT("12月2日～"), STR_INIT("12+月+2+日+～")},
    {STR_INIT("※注"), STR_INIT("※+注")},
    {STR_INIT("①の"), STR_INIT("①+の")},
    {STR_INIT("￥5"), STR_INIT("￥5")},
    {STR_INIT("50％の"), STR_INIT("50％|の")},
    {STR_INIT("abc def"), STR_INIT("abc |def")},
    {STR_INIT("第1条"), STR_INIT("第+1+条")},
    {STR_INIT("03-1234-5678"), STR_INIT("03-1234-5678")},
};

START_TEST(lines_end_where_jlreq_and_dates_let_them)
{
    str result = marked(cases[_i].text);
    ck_assert_msg(str_equal(result, cases[_i].marked), "%.*s", STR_ARG(result));
}
END_TEST

START_TEST(a_hard_break_always_ends_a_line)
{
    const struct para *p = kit_para(&kit, S("あ\nい"));
    ck_assert_int_eq(p->units[1].after, BREAK_ALWAYS);
}
END_TEST

START_TEST(a_badge_stays_on_one_line)
{
    struct rich rich = {.text = {.arena = &kit.arena}};
    struct rich_style badge = kit_style(10);
    badge.badge = true;
    rich_put(&rich, S("漢字"), kit_style(10), (span){0});
    rich_put(&rich, S("必須"), badge, (span){0});
    const struct para *p = para_new(&kit.arena, kit.fonts, &rich, &kit.diags);
    ck_assert_uint_eq(p->len, 4);
    ck_assert_int_ne(p->units[0].after, BREAK_KEEP);
    ck_assert_int_ne(p->units[1].after, BREAK_KEEP);
    ck_assert_int_eq(p->units[2].after, BREAK_KEEP);
}
END_TEST

Suite *compose_breaks_suite(void);
Suite *compose_breaks_suite(void)
{
    Suite *suite = suite_create("compose/breaks");
    TCase *t = tcase_create("breaks");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, lines_end_where_jlreq_and_dates_let_them, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, a_hard_break_always_ends_a_line);
    tcase_add_test(t, a_badge_stays_on_one_line);
    suite_add_tcase(suite, t);
    return suite;
}
