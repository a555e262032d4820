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

START_TEST(kana_and_kanji_are_set_on_full_bodies)
{
    const struct para *p = kit_para(&kit, S("しア年。「"));
    static const float widths[] = {10, 10, 10, 5, 5};
    ck_assert_uint_eq(p->len, 5);
    for (size_t i = 0; i < p->len; i++)
        ck_assert_float_eq_tol(p->units[i].width, widths[i], 0.001F);
    ck_assert_float_gt(p->units[0].offset, 0);
}
END_TEST

START_TEST(ascii_brackets_beside_japanese_look_wide_and_read_as_written)
{
    const struct para *p = kit_para(&kit, S("令和(7)年 (abc)"));
    ck_assert_uint_eq(p->units[2].cp, 0xFF08);
    ck_assert_uint_eq(p->units[2].bytes, 1);
    ck_assert_uint_eq(p->units[4].cp, 0xFF09);
    ck_assert_uint_eq(p->units[7].cp, '(');
}
END_TEST

START_TEST(quotes_inside_latin_words_are_latin)
{
    const struct para *p = kit_para(&kit, S("don’t"));
    ck_assert_int_eq(p->units[3].class, JL_LATIN);
}
END_TEST

START_TEST(marks_of_office_software_take_a_shape_the_font_has)
{
    const struct para *p = kit_para(&kit, S("◼➢"));
    ck_assert_uint_eq(p->units[0].cp, U'■');
    ck_assert_uint_eq(p->units[1].cp, U'▶');
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

START_TEST(a_missing_glyph_is_an_error_at_its_place)
{
    str text = S("前⚠後");
    struct source source = {.path = S("a.md"), .text = text};
    struct rich rich = {.text.arena = &kit.arena};
    rich_put(&rich, text, kit_style(10), span_of(&source, 0, text.len));
    para_new(&kit.arena, kit.fonts, &rich, &kit.diags);
    ck_assert_uint_eq(kit.diags.len, 1);
    const struct diag *d = kit.diags.items[0];
    ck_assert_str_eq(d->rule, "glyph-missing");
    ck_assert(str_contains(d->message, S("U+26A0")));
    ck_assert(str_contains(d->hint, S("注意")));
    ck_assert(str_equal(span_text(d->where), S("⚠")));
}
END_TEST

/* Readers of PDFs take no letter of a hundred marks. */
START_TEST(marks_in_heaps_are_an_error)
{
    struct buf heap = {.arena = &kit.arena};
    buf_put(&heap, S("前e"));
    for (int i = 0; i < 59; i++)
        buf_put(&heap, S("\u0301"));
    kit_para(&kit, arena_str(&kit.arena, buf_text(&heap)));
    ck_assert_uint_eq(kit.diags.len, 0);
    buf_put(&heap, S("\u0301"));
    kit_para(&kit, buf_text(&heap));
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert(str_contains(kit.diags.items[0]->message,
                           S("記号が重なりすぎています（U+0065")));
}
END_TEST

/* What to write instead, where there is something. */
START_TEST(a_missing_glyph_has_a_suggestion)
{
    static const struct {
        str text;
        const char *hint;
    } missing[] = {
        {STR_INIT("\U00020BB7"), "「吉」と書けます"},
        {STR_INIT("\u2F64"), "「用」と書けます"},
        {STR_INIT("\U0001D7D9"), "「1」と書けます"},
        {STR_INIT("\U0001F600"),
         "JIS第1・第2水準にある文字か、ことばで書いてください"},
    };
    for (size_t i = 0; i < sizeof missing / sizeof *missing; i++) {
        kit.diags.len = 0;
        kit_para(&kit, missing[i].text);
        ck_assert_uint_eq(kit.diags.len, 1);
        ck_assert(
            str_equal(kit.diags.items[0]->hint, str_from_c(missing[i].hint)));
    }
}
END_TEST

START_TEST(a_fallback_has_what_the_fonts_lack)
{
    kit.sample.site.theme.font_fallback =
        S("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    compose_fonts_close(kit.fonts);
    kit.fonts = compose_fonts_open(&kit.sample.site.theme, &kit.diags);
    ck_assert_ptr_nonnull(kit.fonts);
    const struct para *p = kit_para(&kit, S("前✔後\U00020BB7"));
    ck_assert_int_eq(p->units[0].face, FACE_REGULAR);
    ck_assert_int_eq(p->units[1].face, FACE_FALLBACK);
    ck_assert_int_eq(p->units[2].face, FACE_REGULAR);
    ck_assert_uint_ne(p->glyphs.items[p->units[1].glyph].id, 0);
    struct line l = {.end = p->len, .size = 10};
    struct placed placed = {0};
    para_place(p, &l, 0, 0, &placed);
    ck_assert_uint_eq(placed.runs.len, 3);
    ck_assert_int_eq(placed.runs.items[1].face, FACE_FALLBACK);
    ck_assert_uint_eq(kit.diags.len, 1); /* neither font has the last one */
    kit.sample.site.theme.font_fallback = S("/nowhere.ttc");
    ck_assert_ptr_null(compose_fonts_open(&kit.sample.site.theme, &kit.diags));
}
END_TEST

START_TEST(every_byte_belongs_to_one_unit)
{
    const struct para *p = kit_para(&kit, S("か\u3099葛\U000E0100A é\n½①"));
    size_t at = 0;
    for (size_t i = 0; i < p->len; i++) {
        ck_assert_uint_eq(p->units[i].byte, at);
        at += p->units[i].bytes;
    }
    ck_assert_uint_eq(at, p->text.len);
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

Suite *compose_shape_suite(void);
Suite *compose_shape_suite(void)
{
    Suite *suite = suite_create("compose/shape");
    TCase *t = tcase_create("shape");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, kana_and_kanji_are_set_on_full_bodies);
    tcase_add_test(
        t, ascii_brackets_beside_japanese_look_wide_and_read_as_written);
    tcase_add_test(t, quotes_inside_latin_words_are_latin);
    tcase_add_test(t, marks_of_office_software_take_a_shape_the_font_has);
    tcase_add_test(t, a_fallback_has_what_the_fonts_lack);
    tcase_add_test(t, a_missing_glyph_has_a_suggestion);
    tcase_add_test(t, marks_in_heaps_are_an_error);
    tcase_add_test(t, a_missing_glyph_is_an_error_at_its_place);
    tcase_add_test(t, every_byte_belongs_to_one_unit);
    suite_add_tcase(suite, t);
    return suite;
}
