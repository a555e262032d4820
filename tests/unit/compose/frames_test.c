#include "compose/frames.h"

#include <check.h>
#include <math.h>

static const double mm = 72 / 25.4;

static struct sheet_form trifold(void)
{
    struct sheet_form f = sheet_form_usual();
    f.width = 297;
    f.height = 210;
    f.left = f.right = 6;
    f.side_count = 2;
    f.sides[0] = (struct sheet_side){{{97, 5}, {100, 6}, {100, 1}}, 3};
    f.sides[1] = (struct sheet_side){{{100, 2}, {100, 3}, {97, 4}}, 3};
    return f;
}

static double in_mm(const struct paper *p, float points)
{
    return (double)paper_mm(p, points);
}

/* In reading: the cover right on the outside, the inside from left to right,
 * the flap that is folded in, and the back between them. */
static const struct {
    size_t page;
    double left, width; /* of the panel, in mm */
} panels[] = {
    {0, 197, 100}, {1, 0, 100}, {1, 100, 100},
    {1, 200, 97},  {0, 0, 97},  {0, 97, 100},
};

START_TEST(three_panels_are_read_in_the_order_of_unfolding)
{
    struct sheet_form form = trifold();
    struct paper p = paper_of(&form);
    ck_assert_uint_eq(p.count, 6);
    ck_assert_double_eq_tol(in_mm(&p, p.measure), 97 - 12, 0.01);
    for (size_t i = 0; i < p.count; i++) {
        struct flow_frame f = paper_frame(&p, i);
        double left = in_mm(&p, f.x), right = left + in_mm(&p, p.measure);
        ck_assert_uint_eq(f.page, panels[i].page);
        /* What is wider has the same margin more on both sides. */
        ck_assert_double_eq_tol(left - panels[i].left,
                                panels[i].left + panels[i].width - right, 0.01);
        ck_assert_double_ge(left - panels[i].left, 6 - 0.01);
    }
}
END_TEST

START_TEST(panels_fill_the_paper)
{
    struct sheet_form form = trifold();
    for (size_t i = 0; i < form.side_count; i++) {
        double sum = 0;
        for (size_t k = 0; k < form.sides[i].len; k++)
            sum += form.sides[i].panels[k].width;
        ck_assert_double_eq_tol(sum, 100 + 100 + 97, 1e-9);
        ck_assert_double_eq_tol(sum, form.width, 1e-9);
    }
}
END_TEST

START_TEST(what_has_no_panel_lies_where_the_last_one_is)
{
    struct sheet_form form = trifold();
    struct paper p = paper_of(&form);
    struct flow_frame last = paper_frame(&p, 5), more = paper_frame(&p, 9);
    ck_assert_uint_eq(more.page, last.page);
    ck_assert_float_eq(more.x, last.x);
}
END_TEST

START_TEST(pages_go_on_and_columns_stand_beside_each_other)
{
    struct sheet_form form = sheet_form_usual();
    struct paper one = paper_of(&form);
    ck_assert_uint_eq(one.count, 0);
    ck_assert_uint_eq(paper_frame(&one, 7).page, 7);
    ck_assert_double_eq_tol((double)one.measure, (210 - 36) * mm, 0.01);
    form.columns = 2;
    form.pages = 3;
    struct paper two = paper_of(&form);
    two.head = 100;
    ck_assert_uint_eq(two.count, 6);
    ck_assert_double_eq_tol(in_mm(&two, two.measure), (210 - 36 - 8) / 2.0,
                            0.01);
    ck_assert_uint_eq(paper_frame(&two, 1).page, 0);
    ck_assert_uint_eq(paper_frame(&two, 2).page, 1);
    ck_assert_double_eq_tol(in_mm(&two, paper_frame(&two, 1).x), 18 + 83 + 8,
                            0.01);
    /* Columns of the first page begin below the title. */
    ck_assert_double_eq_tol(
        (double)(paper_frame(&two, 1).top - paper_frame(&two, 2).top), 100,
        0.01);
}
END_TEST

START_TEST(type_of_another_size_is_all_zoomed)
{
    struct sheet_form form = sheet_form_usual();
    form.size = 22;
    struct paper p = paper_of(&form);
    ck_assert_float_eq_tol(p.zoom, 2, 1e-6F);
    ck_assert_double_eq_tol(in_mm(&p, p.width), 210, 0.01);
    struct arena a = {0};
    struct sheet sheet = {0};
    struct sheet_page *page = LIST_PUSH(&a, &sheet);
    struct sheet_glyph glyph = {1, 3, 4};
    page->width = p.width;
    for (int i = 0; i < 2; i++) /* runs that come again share their glyphs */
        *LIST_PUSH(&a, &page->runs) = (struct sheet_run){
            .x = 5, .size = 11, .glyphs = &glyph, .glyph_count = 1};
    *LIST_PUSH(&a, &page->pictures) =
        (struct sheet_picture){.x = 1, .y = 2, .width = 30, .height = 40};
    sheet_zoom(&a, &sheet, p.zoom);
    ck_assert_double_eq_tol((double)page->width, 210 * mm, 0.01);
    const struct sheet_picture *picture = page->pictures.items;
    ck_assert_float_eq(picture->x, 2);
    ck_assert_float_eq(picture->y, 4);
    ck_assert_float_eq(picture->width, 60);
    ck_assert_float_eq(picture->height, 80);
    for (size_t i = 0; i < 2; i++) {
        ck_assert_float_eq(page->runs.items[i].size, 22);
        ck_assert_float_eq(page->runs.items[i].x, 10);
        ck_assert_float_eq(page->runs.items[i].glyphs[0].x, 6);
        ck_assert_float_eq(page->runs.items[i].glyphs[0].advance, 8);
    }
    arena_free(&a);
}
END_TEST

Suite *compose_frames_suite(void);
Suite *compose_frames_suite(void)
{
    Suite *suite = suite_create("compose/frames");
    TCase *t = tcase_create("frames");
    tcase_add_test(t, three_panels_are_read_in_the_order_of_unfolding);
    tcase_add_test(t, panels_fill_the_paper);
    tcase_add_test(t, what_has_no_panel_lies_where_the_last_one_is);
    tcase_add_test(t, pages_go_on_and_columns_stand_beside_each_other);
    tcase_add_test(t, type_of_another_size_is_all_zoomed);
    suite_add_tcase(suite, t);
    return suite;
}
