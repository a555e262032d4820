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

static struct placed place(str text, float width)
{
    struct para *p = kit_para(&kit, text);
    struct lines lines = para_fit(p, width, FIT_JUSTIFIED, &kit.diags);
    struct placed out = {0};
    for (size_t i = 0; i < lines.len; i++)
        para_place(p, &lines.items[i], 50, 20.0F * (float)(i + 1), &out);
    return out;
}

START_TEST(a_run_has_the_text_of_its_glyphs)
{
    struct placed out = place(S("2025年12月1日まで"), 300);
    ck_assert_uint_eq(out.runs.len, 1);
    const struct sheet_run *run = &out.runs.items[0];
    ck_assert(str_equal(run->text, S("2025年12月1日まで")));
    int bytes = 0, glyphs = 0;
    for (size_t i = 0; i < run->cluster_count; i++) {
        bytes += run->clusters[i].bytes;
        glyphs += run->clusters[i].glyphs;
    }
    ck_assert_int_eq(bytes, (int)run->text.len);
    ck_assert_int_eq(glyphs, (int)run->glyph_count);
}
END_TEST

START_TEST(justified_lines_end_flush)
{
    struct placed out = place(
        S("漢字と仮名を並べた文を、幅の決まった欄に組むと、行の終わりがそろいま"
          "す。これはABCという英字を含む文です。最後の行はそろいません。"),
        205);
    for (size_t i = 0; i + 1 < out.runs.len; i++) {
        const struct sheet_run *run = &out.runs.items[i];
        const struct sheet_glyph *last = &run->glyphs[run->glyph_count - 1];
        float end = run->x + last->x + last->advance;
        ck_assert_float_lt(end, 255 + 1.1F);
        ck_assert_float_gt(end, 255 - 6.0F);
    }
}
END_TEST

START_TEST(a_link_is_a_run_of_its_own_with_a_line_below)
{
    struct rich rich = {.text.arena = &kit.arena};
    struct rich_style style = kit_style(10);
    rich_put(&rich, S("前、"), style, (span){0});
    style.link = S("https://example.jp/");
    style.face = FACE_BOLD;
    rich_put(&rich, S("「中」"), style, (span){0});
    struct para *p = para_new(&kit.arena, kit.fonts, &rich, &kit.diags);
    struct lines lines = para_fit(p, 300, FIT_RAGGED, &kit.diags);
    struct placed out = {0};
    para_place(p, &lines.items[0], 0, 10, &out);
    ck_assert_uint_eq(out.runs.len, 2);
    ck_assert_uint_eq(out.boxes.len, 1);
    ck_assert_uint_eq(out.runs.items[0].link.len, 0);
    ck_assert_uint_ne(out.runs.items[1].link.len, 0);
    /* A blank glyph bridges the half em between the runs. */
    const struct sheet_run *first = &out.runs.items[0];
    ck_assert_uint_eq(first->glyph_count, 3);
    ck_assert_int_eq(first->clusters[1].glyphs, 2);
}
END_TEST

Suite *compose_place_suite(void);
Suite *compose_place_suite(void)
{
    Suite *suite = suite_create("compose/place");
    TCase *t = tcase_create("place");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, a_run_has_the_text_of_its_glyphs);
    tcase_add_test(t, justified_lines_end_flush);
    tcase_add_test(t, a_link_is_a_run_of_its_own_with_a_line_below);
    suite_add_tcase(suite, t);
    return suite;
}
