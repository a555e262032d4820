#include "compose/figure.h"

#include <check.h>
#include <math.h>

#include "model/component.h"
#include "model/picture.h"
#include "unit/compose/lines.h"

static struct lines_kit kit;
static struct galley galley;
static struct asset asset;

static void setup(void)
{
    kit_open(&kit);
    galley = (struct galley){0};
    asset = (struct asset){
        .path = S("a.png"), .file = S("content/a.png"), .kind = ASSET_PNG};
    struct picture_list *list = ARENA_NEW(&kit.arena, struct picture_list);
    *LIST_PUSH(&kit.arena, list) = (struct picture){&asset, S("bytes")};
    kit.sample.doc.pictures = list;
}

static void teardown(void)
{
    kit_close(&kit);
}

static struct setter setter(void)
{
    return (struct setter){.arena = &kit.arena,
                           .site = &kit.sample.site,
                           .doc = &kit.sample.doc,
                           .fonts = kit.fonts,
                           .diags = &kit.diags,
                           .galley = &galley,
                           .x = 50,
                           .width = 400,
                           .size = body_size};
}

static struct inline_node *image(int width, int height)
{
    struct inline_node *n = sample_node(&kit.arena, INLINE_IMAGE, S(""));
    asset.width = width;
    asset.height = height;
    n->asset = &asset;
    n->children = sample_node(&kit.arena, INLINE_TEXT, S("画面"));
    return n;
}

static struct block *figure(int width, int height)
{
    static const struct component_info info = {.kind = COMPONENT_FIGURE};
    struct block *b = sample_block(&kit.arena, BLOCK_COMPONENT, NULL);
    b->component = ARENA_NEW(&kit.arena, struct component);
    b->component->info = &info;
    sample_block(&kit.arena, BLOCK_PARAGRAPH, b)->inlines =
        image(width, height);
    struct block *list = sample_list(&kit.arena, b, true, "ここです。");
    list->children->label = S("①");
    list->children->mark = ARENA_NEW(&kit.arena, struct figure_mark);
    *list->children->mark = (struct figure_mark){1, 250, 500};
    return b;
}

static const struct {
    int width, height;               /* pixels */
    float shown_width, shown_height; /* points, in a measure of 400 */
} sizes[] = {
    {100, 40, 75, 30},        /* natural: 96 to the inch */
    {1600, 800, 400, 200},    /* as wide as the measure */
    {1000, 800, 287.5F, 230}, /* as high as may be */
    {600, 1200, 150, 300},    {1, 10000, 0.03F, 300},
};

START_TEST(a_picture_keeps_its_proportions_and_is_never_blown_up)
{
    struct setter s = setter();
    struct inline_node *n = image(sizes[_i].width, sizes[_i].height);
    ck_assert(has_picture(&s, n));
    struct sheet_picture p = picture_new(&s, n);
    ck_assert_float_eq_tol(p.width, sizes[_i].shown_width, 0.01F);
    ck_assert_float_eq_tol(p.height, sizes[_i].shown_height, 0.01F);
}
END_TEST

START_TEST(a_picture_is_a_figure_with_its_description)
{
    struct setter s = setter();
    struct sheet_elements elements = {0};
    s.elements = &elements;
    *LIST_PUSH(&kit.arena, &elements) =
        (struct sheet_element){.role = ROLE_DOCUMENT};
    struct sheet_picture p = picture_new(&s, image(100, 100));
    ck_assert_int_eq(elements.items[p.element].role, ROLE_FIGURE);
    ck_assert(str_equal(elements.items[p.element].alt, S("画面")));
}
END_TEST

START_TEST(words_stand_in_front_of_and_behind_a_picture)
{
    struct setter s = setter();
    struct block *b = sample_block(&kit.arena, BLOCK_PARAGRAPH, NULL);
    b->inlines = sample_inlines(&kit.arena, S("前の文。"));
    b->inlines->next = image(100, 100);
    b->inlines->next->next = sample_inlines(&kit.arena, S("うしろの文。"));
    set_pictures(&s, b);
    ck_assert_uint_eq(galley.len, 3);
    ck_assert_uint_eq(galley.items[0].placed.runs.len, 1);
    ck_assert_uint_eq(galley.items[1].placed.pictures.len, 1);
    ck_assert_uint_eq(galley.items[2].placed.runs.len, 1);
}
END_TEST

/* 16 pixels are 12 points; the text has 11, and one line. */
START_TEST(a_small_picture_stands_in_its_line)
{
    struct setter s = setter();
    struct sheet_elements elements = {0};
    s.elements = &elements;
    *LIST_PUSH(&kit.arena, &elements) =
        (struct sheet_element){.role = ROLE_DOCUMENT};
    struct block *b = sample_block(&kit.arena, BLOCK_PARAGRAPH, NULL);
    b->inlines = sample_inlines(&kit.arena, S("画面の"));
    b->inlines->next = image(32, 16);
    b->inlines->next->next = sample_inlines(&kit.arena, S("を選びます。"));
    ck_assert(!has_picture(&s, b->inlines));
    set_blocks(&s, b);
    ck_assert_uint_eq(galley.len, 1);
    const struct placed *placed = &galley.items[0].placed;
    ck_assert_uint_eq(placed->runs.len, 2);
    ck_assert_uint_eq(placed->pictures.len, 1);
    const struct sheet_picture *p = &placed->pictures.items[0];
    ck_assert_float_eq_tol(p->width, 24, 0.01F);
    ck_assert_float_eq_tol(p->height, 12, 0.01F);
    ck_assert_float_eq_tol(p->x, 50 + 3 * body_size, 0.5F);
    ck_assert_float_ge(p->y, 0);
    ck_assert_float_le(p->y + p->height, galley.items[0].height);
    ck_assert_float_ge(placed->runs.items[1].x, p->x + p->width);
    ck_assert_int_eq(elements.items[p->element].role, ROLE_FIGURE);
    ck_assert(str_equal(elements.items[p->element].alt, S("画面")));
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

START_TEST(a_picture_that_was_not_read_is_told_in_words)
{
    struct setter s = setter();
    kit.sample.doc.pictures = NULL;
    ck_assert(!has_picture(&s, image(100, 100)));
    struct block *b = sample_block(&kit.arena, BLOCK_PARAGRAPH, NULL);
    b->inlines = image(100, 100);
    set_blocks(&s, b);
    ck_assert_uint_eq(galley.len, 1);
    ck_assert(
        str_contains(galley.items[0].placed.runs.items[0].text, S("図：画面")));
}
END_TEST

/* In the middle of its height, at a quarter of its width. */
START_TEST(a_number_lies_where_the_page_says)
{
    struct setter s = setter();
    set_figure(&s, figure(1600, 800));
    const struct placed *placed = &galley.items[0].placed;
    ck_assert_uint_eq(placed->shapes.len, 2); /* a frame and the circle */
    ck_assert_float_eq_tol(placed->shapes.items[1].x, 150, 0.01F);
    ck_assert_float_eq_tol(placed->shapes.items[1].y, 100, 0.01F);
    ck_assert(str_equal(placed->runs.items[0].text, S("1")));
    ck_assert_uint_eq(galley.len, 2);
    ck_assert(galley.items[0].keep);
}
END_TEST

START_TEST(what_numbers_mean_stands_beside_a_narrow_picture)
{
    struct setter s = setter();
    set_figure(&s, figure(200, 400));
    const struct strip *first = &galley.items[0];
    ck_assert_uint_eq(first->placed.pictures.len, 1);
    ck_assert_float_eq_tol(first->placed.pictures.items[0].x, 50, 0.01F);
    float text = 0, height = 0;
    for (size_t i = 0; i < first->placed.runs.len; i++)
        text = fmaxf(text, first->placed.runs.items[i].x);
    ck_assert_float_gt(text, 50 + 150);
    for (size_t i = 0; i < galley.len; i++)
        height += galley.items[i].height;
    ck_assert_float_ge(height, 300);
    ck_assert_float_eq_tol(s.x, 50, 0.01F);
    ck_assert_float_eq_tol(s.width, 400, 0.01F);
}
END_TEST

START_TEST(a_picture_in_a_cell_is_as_wide_as_its_column)
{
    struct setter s = setter();
    struct block *r = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct block *table = sample_table(&kit.arena, r, "題|画像;一|二");
    table->children->next->children->next->inlines = image(4000, 1000);
    set_table(&s, table);
    size_t pictures = 0;
    for (size_t i = 0; i < galley.len; i++) {
        const struct placed *placed = &galley.items[i].placed;
        pictures += placed->pictures.len;
        if (placed->pictures.len == 0)
            continue;
        const struct sheet_picture *p = &placed->pictures.items[0];
        ck_assert_float_le(p->x + p->width, 450);
        ck_assert_float_eq_tol(p->width, 4 * p->height, 0.1F);
    }
    ck_assert_uint_eq(pictures, 1);
}
END_TEST

Suite *compose_figure_suite(void);
Suite *compose_figure_suite(void)
{
    Suite *s = suite_create("compose/figure");
    TCase *c = tcase_create("figure");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_loop_test(c,
                        a_picture_keeps_its_proportions_and_is_never_blown_up,
                        0, sizeof sizes / sizeof *sizes);
    tcase_add_test(c, a_picture_is_a_figure_with_its_description);
    tcase_add_test(c, words_stand_in_front_of_and_behind_a_picture);
    tcase_add_test(c, a_small_picture_stands_in_its_line);
    tcase_add_test(c, a_picture_that_was_not_read_is_told_in_words);
    tcase_add_test(c, a_number_lies_where_the_page_says);
    tcase_add_test(c, what_numbers_mean_stands_beside_a_narrow_picture);
    tcase_add_test(c, a_picture_in_a_cell_is_as_wide_as_its_column);
    suite_add_tcase(s, c);
    return s;
}
