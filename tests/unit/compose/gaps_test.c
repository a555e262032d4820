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

/* The gap behind the first unit of each text; characters are of 10 pt. */
static const struct {
    str text;
    double gap;
    enum gap_kind kind;
} cases[] = {
    {STR_INIT("ああ"), 0, GAP_BODY},
    {STR_INIT("、あ"), 5, GAP_BRACKET},
    {STR_INIT("」「"), 5, GAP_BRACKET},
    {STR_INIT("「「"), 0, GAP_BODY},
    {STR_INIT("あ・"), 2.5, GAP_MIDDLE},
    {STR_INIT("あA"), 10.0 / 6, GAP_LATIN},
    {STR_INIT("は2025年"), 10.0 / 6, GAP_LATIN},
    {STR_INIT("5年"), 0, GAP_BODY},
    {STR_INIT("5あ"), 10.0 / 6, GAP_LATIN},
    {STR_INIT("第1条"), 0, GAP_BODY},
    {STR_INIT("あ/"), 0, GAP_BODY},
    {STR_INIT("AB"), 0, GAP_FIXED},
    {STR_INIT(" a"), 0, GAP_WORD},
    {STR_INIT("……"), 0, GAP_FIXED},
};

START_TEST(gaps_are_jlreqs_and_dates_are_solid)
{
    const struct para *p = kit_para(&kit, cases[_i].text);
    const struct unit *u = &p->units[0];
    ck_assert_double_eq_tol((double)u->gap, cases[_i].gap, 0.001);
    ck_assert_int_eq(u->kind, cases[_i].kind);
    ck_assert_float_le(u->least, u->gap);
}
END_TEST

START_TEST(era_dates_are_solid_throughout)
{
    const struct para *p = kit_para(&kit, S("令和7年12月1日"));
    for (size_t i = 0; i + 1 < p->len; i++)
        ck_assert_float_eq(p->units[i].gap, 0);
}
END_TEST

Suite *compose_gaps_suite(void);
Suite *compose_gaps_suite(void)
{
    Suite *suite = suite_create("compose/gaps");
    TCase *t = tcase_create("gaps");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, gaps_are_jlreqs_and_dates_are_solid, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(t, era_dates_are_solid_throughout);
    suite_add_tcase(suite, t);
    return suite;
}
