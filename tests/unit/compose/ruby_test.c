#include "compose/ruby.h"

#include <check.h>
#include <math.h>

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

/* {base|reading} among other words; 10 pt. */
static struct para *ruby_para(str text)
{
    struct rich *rich = ARENA_NEW(&kit.arena, struct rich);
    str before, base, reading, rest = text;
    rich->text.arena = &kit.arena;
    while (str_cut(rest, S("{"), &before, &rest)) {
        rich_put(rich, before, kit_style(10), (span){0});
        struct rich_ruby r = {.start = rich->text.len};
        str_cut(rest, S("|"), &base, &rest);
        str_cut(rest, S("}"), &reading, &rest);
        rich_put(rich, base, kit_style(10), (span){0});
        r.end = rich->text.len;
        r.reading = reading;
        *LIST_PUSH(&kit.arena, &rich->rubies) = r;
    }
    rich_put(rich, before, kit_style(10), (span){0});
    return para_new(&kit.arena, kit.fonts, rich, &kit.diags);
}

static struct placed place(struct para *p, float width, enum fit_mode mode)
{
    struct lines lines = para_fit(p, width, mode, &kit.diags);
    struct placed out = {0};
    for (size_t i = 0; i < lines.len; i++)
        para_place(p, &lines.items[i], 50, 20.0F * (float)(i + 1), &out);
    return out;
}

static float left_of(const struct sheet_run *run)
{
    return run->x + run->glyphs[0].x;
}

static float right_of(const struct sheet_run *run)
{
    const struct sheet_glyph *last = &run->glyphs[run->glyph_count - 1];
    return run->x + last->x + last->advance;
}

static const struct sheet_run *reading_in(const struct placed *placed, str text)
{
    for (size_t i = 0; i < placed->runs.len; i++)
        if (str_equal(placed->runs.items[i].text, text))
            return &placed->runs.items[i];
    ck_abort_msg("「%.*s」 is not there", STR_ARG(text));
    return NULL;
}

/* Where a reading begins and how wide it is, on a line that begins at 50. */
static const struct {
    str text, reading;
    float from, to;
} cases[] = {
    {STR_INIT("{証|し}です"), STR_INIT("し"), 52.5F, 57.5F}, /* its middle */
    {STR_INIT("{資格|しかく}は"), STR_INIT("しかく"), 50.8F, 69.2F}, /* 1-2-1 */
    {STR_INIT("{資格|しか}は"), STR_INIT("しか"), 52.5F, 67.5F},
    {STR_INIT("{確認書|かくにんしょ}は"), STR_INIT("かくにんしょ"), 50, 80},
    {STR_INIT("{健康保険組|けん}は"), STR_INIT("けん"), 55,
     95},                                                  /* no farther */
    {STR_INIT("{健保|Kenpo}"), STR_INIT("Kenpo"), 53, 67}, /* in one piece */
    /* over the kana on its right alone: 5 more than its base */
    {STR_INIT("漢{証|しょう}は"), STR_INIT("しょう"), 60, 75},
    {STR_INIT("は{証|しょう}は"), STR_INIT("しょう"), 57.5F, 72.5F},
    {STR_INIT("は{証|しょう}漢"), STR_INIT("しょう"), 57.5F, 72.5F},
    {STR_INIT("漢{証|しょう}漢"), STR_INIT("しょう"), 60, 75},
    {STR_INIT("、{証|しょう}、"), STR_INIT("しょう"), 57.5F, 72.5F},
};

START_TEST(a_reading_stands_above_the_middle_of_its_base)
{
    struct para *p = ruby_para(cases[_i].text);
    struct placed placed = place(p, 300, FIT_RAGGED);
    const struct sheet_run *run = reading_in(&placed, cases[_i].reading);
    bool latin =
        cases[_i].reading.ptr[0] < 0x7F && cases[_i].reading.ptr[0] > 0;
    ck_assert_float_eq_tol(left_of(run), cases[_i].from, latin ? 2 : 0.75F);
    ck_assert_float_eq_tol(right_of(run), cases[_i].to, latin ? 2 : 0.75F);
    ck_assert_float_eq_tol(run->size, 5, 0.01F);
    ck_assert_float_lt(run->y, 20 - 0.88F * 10);
    ck_assert_float_gt(run->y - 0.88F * 5, 20 - 1.7F * 10 + 0.12F * 10);
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

START_TEST(wide_readings_move_their_base_apart)
{
    struct para *p = ruby_para(S("漢{志志|こころざしこころざし}漢"));
    const struct unit *u = p->units;
    float rest = 50 - 20;
    ck_assert_float_eq_tol(u[1].offset, rest / 4, 0.3F);
    ck_assert_float_eq_tol(u[1].gap, rest / 2, 0.3F);
    ck_assert_float_eq_tol(u[2].width, 10 + rest / 4, 0.3F);
    ck_assert_int_eq(u[1].kind, GAP_FIXED);
    ck_assert_float_lt(u[0].gap, 0.01F);
}
END_TEST

/* The sentence as a whole, the readings behind it. */
START_TEST(the_sentence_is_not_broken_by_its_readings)
{
    struct para *p =
        ruby_para(S("{令和|れいわ}7年12月1日に{交付|こうふ}します"));
    ck_assert(str_equal(p->text, S("令和7年12月1日に交付します")));
    struct placed placed = place(p, 300, FIT_RAGGED);
    float y = placed.runs.items[0].y;
    size_t behind = 0;
    for (size_t i = 0; i < placed.runs.len; i++) {
        bool above = placed.runs.items[i].y < y;
        ck_assert(above || behind == 0);
        behind += above;
    }
    ck_assert_uint_eq(behind, 2);
}
END_TEST

START_TEST(no_line_ends_within_a_base_and_readings_stay_in_the_measure)
{
    float width = 60 + 7.0F * (float)_i;
    struct para *p = ruby_para(
        S("この{健康保険|けんこうほけん}の{志|こころざし}を{承|うけたまわ}り、"
          "{資格確認書|しかくかくにんしょ}の{交付|こうふ}を{東|ひがし}の"
          "{志|こころざし}として{証|しょう}する"));
    struct lines lines = para_fit(p, width, FIT_JUSTIFIED, &kit.diags);
    for (size_t i = 0; i < lines.len; i++)
        for (size_t r = 0; r < p->ruby_count; r++)
            ck_assert(lines.items[i].end <= p->rubies[r].first ||
                      lines.items[i].end >= p->rubies[r].end);
    struct placed placed = place(p, width, FIT_JUSTIFIED);
    for (size_t i = 0; i < placed.runs.len; i++) {
        const struct sheet_run *run = &placed.runs.items[i];
        ck_assert_float_ge(run->x, 50 - 0.01F);
        if (run->size < 6) /* its glyphs have room of their own */
            ck_assert_float_le(right_of(run), 50 + width + 0.75F);
    }
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

START_TEST(readings_do_not_change_the_distance_of_lines)
{
    struct para *with = ruby_para(S("{漢|かん}{字|じ}の{行|ぎょう}"));
    struct placed placed = place(with, 300, FIT_RAGGED);
    ck_assert_float_eq_tol(placed.runs.items[0].y, 20, 0.001F);
    struct lines lines = para_fit(with, 300, FIT_RAGGED, &kit.diags);
    ck_assert_float_eq_tol(lines.items[0].size, 10, 0.001F);
}
END_TEST

START_TEST(a_reading_over_a_base_that_no_line_holds_stands_over_its_first_part)
{
    struct para *p = ruby_para(S("{健康保険組合連合会|けんぽれん}"));
    struct placed placed = place(p, 42, FIT_RAGGED);
    const struct sheet_run *run = reading_in(&placed, S("けんぽれん"));
    ck_assert_float_ge(left_of(run), 49.9F);
    ck_assert_float_lt(run->y, 20);
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert_str_eq(kit.diags.items[0]->rule, "forced-break");
}
END_TEST

START_TEST(a_missing_glyph_of_a_reading_is_told)
{
    ruby_para(S("{証|😀}"));
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert_str_eq(kit.diags.items[0]->rule, "glyph-missing");
}
END_TEST

/* Seven characters; 、 takes none. */
START_TEST(dots_stand_above_characters_and_not_in_the_text)
{
    struct rich rich = {.text.arena = &kit.arena, .dots = true};
    rich_put(&rich, S("必ず、お持ちくだ"), kit_style(10), (span){0});
    rich.dots = false;
    rich_put(&rich, S("さい"), kit_style(10), (span){0});
    struct para *p = para_new(&kit.arena, kit.fonts, &rich, &kit.diags);
    struct placed placed = place(p, 300, FIT_RAGGED);
    ck_assert_uint_eq(placed.runs.len, 1);
    ck_assert_uint_eq(placed.shapes.len, 1);
    size_t dots = 0;
    for (size_t i = 0; i < placed.shapes.items[0].path.len; i++)
        dots += placed.shapes.items[0].path.items[i].verb == SHEET_CLOSE;
    ck_assert_uint_eq(dots, 7);
}
END_TEST

Suite *compose_ruby_suite(void);
Suite *compose_ruby_suite(void)
{
    Suite *s = suite_create("compose/ruby");
    TCase *c = tcase_create("ruby");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_loop_test(c, a_reading_stands_above_the_middle_of_its_base, 0,
                        sizeof cases / sizeof *cases);
    tcase_add_test(c, wide_readings_move_their_base_apart);
    tcase_add_test(c, the_sentence_is_not_broken_by_its_readings);
    tcase_add_loop_test(
        c, no_line_ends_within_a_base_and_readings_stay_in_the_measure, 0, 30);
    tcase_add_test(c, readings_do_not_change_the_distance_of_lines);
    tcase_add_test(
        c, a_reading_over_a_base_that_no_line_holds_stands_over_its_first_part);
    tcase_add_test(c, a_missing_glyph_of_a_reading_is_told);
    tcase_add_test(c, dots_stand_above_characters_and_not_in_the_text);
    suite_add_tcase(s, c);
    return s;
}
