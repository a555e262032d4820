#include <check.h>

#include "unit/compose/jlreq.h"
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

enum { FIRST = 10, SECOND = 16 }; /* sizes, to tell whose em a space is of */

/* In points; the space between scripts is a sixth of an em, not a quarter. */
static double jlreq_gap(char code)
{
    switch (code) {
    case 'h':
        return FIRST / 2.0;
    case 'H':
        return SECOND / 2.0;
    case 'q':
        return FIRST / 4.0;
    case 'Q':
        return SECOND / 4.0;
    case 'b':
        return FIRST / 4.0 + SECOND / 4.0;
    case 's':
        return FIRST / 2.0 + SECOND / 4.0;
    case 'a':
        return FIRST / 6.0;
    case 'A':
        return SECOND / 6.0;
    default:
        return 0;
    }
}

/*
 * Where annai departs from table 1: numbers and their counters are solid
 * (1年), ※ and what it is of too (※A), and Latin punctuation and other marks
 * keep no space from Japanese (あ/).
 */
static bool solid_here(struct jlreq_letter a, struct jlreq_letter b, char code)
{
    if (code != 'a' && code != 'A')
        return false;
    uint32_t latin = code == 'a' ? b.cp : a.cp;
    bool alphanumeric =
        (latin >= '0' && latin <= '9') || (latin >= 'A' && latin <= 'Z') ||
        (latin >= 'a' && latin <= 'z') || (latin >= 0xC0 && latin < 0x2000);
    bool counted = a.cp <= '9' && (b.cp == U'年' || b.cp == U'つ' ||
                                   b.cp == U'カ' || b.cp == U'ヶ');
    return !alphanumeric || a.cp == U'※' || counted;
}

/* “ and ’ are Latin beside Latin letters, whatever their class. */
static bool quotes_latin(struct jlreq_letter a, struct jlreq_letter b)
{
    bool quote = (a.cp >= 0x2018 && a.cp <= 0x201D) ||
                 (b.cp >= 0x2018 && b.cp <= 0x201D);
    return quote && (a.cp < 0x2000 || b.cp < 0x2000);
}

static double gap_between(struct arena *a, struct jlreq_letter first,
                          struct jlreq_letter second)
{
    struct rich rich = {.text = {.arena = a}};
    rich_put(&rich, first.text, kit_style(FIRST), (span){0});
    rich_put(&rich, second.text, kit_style(SECOND), (span){0});
    const struct para *p = para_new(a, kit.fonts, &rich, &kit.diags);
    ck_assert_uint_eq(p->len, 2);
    return (double)p->units[0].gap;
}

/* One row of table 1 at a time: _i is its index. */
START_TEST(gaps_of_all_pairs_are_those_of_table_1)
{
    struct arena a = {0};
    struct jlreq j = jlreq_read(&a);
    struct jlreq_letter all[JLREQ_CLASSES * JLREQ_SAMPLE];
    size_t len = jlreq_sample(&j, all), count = 0, right = 0;
    for (size_t i = 0; i < len * len; i++) {
        struct jlreq_letter first = all[i / len], second = all[i % len];
        if (first.class != (size_t)_i || quotes_latin(first, second))
            continue;
        char code = j.items[first.class].gaps.ptr[second.class];
        double wanted = solid_here(first, second, code) ? 0 : jlreq_gap(code);
        double gap = gap_between(&a, first, second);
        bool ok = gap > wanted - 0.001 && gap < wanted + 0.001;
        count++;
        right += ok;
        if (!ok)
            printf("%.*s%.*s: %.2f, not %.2f\n", STR_ARG(first.text),
                   STR_ARG(second.text), gap, wanted);
    }
    printf("gaps behind cl-%02d: %zu of %zu\n", (int)j.items[_i].number, right,
           count);
    fflush(stdout);
    ck_assert_uint_eq(right, count);
    ck_assert_uint_ge(count, 80);
    arena_free(&a);
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
    tcase_add_loop_test(t, gaps_of_all_pairs_are_those_of_table_1, 0,
                        JLREQ_CLASSES);
    tcase_add_test(t, era_dates_are_solid_throughout);
    suite_add_tcase(suite, t);
    return suite;
}
