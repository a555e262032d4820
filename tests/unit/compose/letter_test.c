#include <check.h>

#include "compose/blocks.h"
#include "model/component.h"
#include "unit/compose/lines.h"

static const float mm = 72 / 25.4F;

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

static struct block *component(struct block *root, const char *name)
{
    struct block *b = sample_block(&kit.arena, BLOCK_COMPONENT, root);
    b->component = ARENA_NEW(&kit.arena, struct component);
    b->component->info = component_named(str_from_c(name));
    ck_assert_ptr_nonnull(b->component->info);
    return b;
}

static void option(struct block *b, str english, str value, int number)
{
    const struct component_info *info = b->component->info;
    for (size_t i = 0; i < info->option_count; i++)
        if (str_equal(info->options[i].english, english)) {
            *LIST_PUSH(&kit.arena, b->component) = (struct component_option){
                .info = &info->options[i], .value = value, .number = number};
            return;
        }
    ck_abort_msg("no option %.*s", STR_ARG(english));
}

static struct block *window(struct block *root, str envelope)
{
    struct block *b = component(root, "宛名");
    option(b, S("envelope"), envelope, 0);
    sample_text(&kit.arena, BLOCK_PARAGRAPH, b, "見本 花子 様");
    return b;
}

static struct sheet compose(struct block *root)
{
    struct sheet sheet;
    kit.sample.doc.blocks = root->children;
    compose_leaflet(&kit.arena, &kit.sample.site, &kit.sample.doc, kit.fonts,
                    &sheet, &kit.diags);
    return sheet;
}

static const struct sheet_run *run_of(const struct sheet_page *page, str text)
{
    for (size_t i = 0; i < page->runs.len; i++)
        if (str_equal(page->runs.items[i].text, text))
            return &page->runs.items[i];
    ck_abort_msg("「%.*s」 is not there", STR_ARG(text));
    return NULL;
}

/* Wherever the page says it, and below a title. */
START_TEST(an_address_stands_in_its_window_and_nothing_beside_it)
{
    struct block *root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    sample_matter(&kit.sample);
    kit.sample.page.front.title = S("題名");
    sample_text(&kit.arena, BLOCK_PARAGRAPH, root, "本文");
    window(root, S("long-3"));
    struct sheet sheet = compose(root);
    const struct sheet_page *page = &sheet.items[0];
    const struct sheet_run *name = run_of(page, S("見本 花子 様"));
    ck_assert_float_ge(name->x, 22 * mm);
    ck_assert_float_le(name->x, 30 * mm);
    ck_assert_float_ge(name->y - name->size, 16 * mm);
    ck_assert_float_le(name->y, 61 * mm);
    ck_assert_float_ge(run_of(page, S("題名"))->y, 65 * mm);
    ck_assert_float_ge(run_of(page, S("本文"))->y, 65 * mm);
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

/* Envelopes do not know how large the text is. */
START_TEST(an_address_stands_there_whatever_the_size_of_the_text)
{
    struct block *root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct sheet_form form = sheet_form_usual();
    form.size = _i ? 15 : 8;
    kit.sample.page.form = &form;
    window(root, S("long-3"));
    sample_text(&kit.arena, BLOCK_PARAGRAPH, root, "本文");
    struct sheet sheet = compose(root);
    const struct sheet_page *page = &sheet.items[0];
    const struct sheet_run *name = run_of(page, S("見本 花子 様"));
    ck_assert_float_eq_tol(name->x, 25 * mm, 0.1F * mm);
    ck_assert_float_eq_tol(name->size, 10.5F, 0.01F);
    ck_assert_float_ge(name->y - name->size, 19 * mm);
    ck_assert_float_le(name->y, 30 * mm);
    ck_assert_float_ge(run_of(page, S("本文"))->y, 69 * mm);
    const struct sheet_shape *folds = &page->shapes.items[0];
    ck_assert_float_eq_tol(folds->path.items[0].to.y, 99 * mm, 0.1F * mm);
}
END_TEST

/* On other paper the window would show something else. */
START_TEST(letters_are_for_upright_a4)
{
    struct block *root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct sheet_form form = sheet_form_usual();
    form.label = S("A4 横");
    form.width = 297;
    form.height = 210;
    kit.sample.page.form = &form;
    if (_i)
        option(component(root, "郵便料金"), S("office"), S("見本局"), 0);
    else
        window(root, S("long-3"));
    compose(root);
    ck_assert_uint_eq(kit.diags.len, 1);
    const struct diag *d = kit.diags.items[0];
    ck_assert(str_contains(d->message, _i ? S("郵便料金") : S("宛名")));
    ck_assert(str_contains(d->message, S("「A4 横」には置けません")));
    ck_assert(str_contains(d->hint, S("leaflet: a4")));
}
END_TEST

/* 長3 takes A4 folded at 99 and at 198 mm; 角2 takes it as it is. */
START_TEST(fold_marks_stand_at_thirds_of_the_paper)
{
    struct block *root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct block *b = window(root, _i == 1 ? S("square-2") : S("long-3"));
    if (_i == 2)
        option(b, S("fold-marks"), S("no"), 0);
    struct sheet sheet = compose(root);
    const struct sheet_page *page = &sheet.items[0];
    if (_i > 0) {
        ck_assert_uint_eq(page->shapes.len, 0);
        return;
    }
    ck_assert_uint_eq(page->shapes.len, 1);
    const struct sheet_shape *marks = &page->shapes.items[0];
    ck_assert_uint_eq(marks->path.len, 8);
    for (size_t i = 0; i < 8; i++) {
        float y = marks->y + marks->path.items[i].to.y;
        float x = marks->x + marks->path.items[i].to.x;
        ck_assert_float_eq_tol(y, (i < 4 ? 99 : 198) * mm, 0.1F * mm);
        ck_assert(x < 10 * mm || x > 200 * mm);
    }
}
END_TEST

START_TEST(an_address_that_is_too_high_is_told_in_millimetres)
{
    struct block *root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct block *b = window(root, S("long-3"));
    for (int i = 0; i < 8; i++)
        sample_text(&kit.arena, BLOCK_PARAGRAPH, b, "見本県見本市");
    compose(root);
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert_str_eq(kit.diags.items[0]->rule, "overfull");
    ck_assert(str_contains(kit.diags.items[0]->message, S("45mm")));
}
END_TEST

START_TEST(the_postage_mark_has_its_size_at_its_place)
{
    struct block *root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct block *b = component(root, "郵便料金");
    option(b, S("kind"), S("deferred"), 0);
    option(b, S("office"), S("見本郵便局"), 0);
    option(b, S("left"), S("170"), 170);
    option(b, S("top"), S("12"), 12);
    struct sheet sheet = compose(root);
    const struct sheet_page *page = &sheet.items[0];
    ck_assert_uint_eq(page->shapes.len, 1);
    const struct sheet_shape *frame = &page->shapes.items[0];
    ck_assert_float_eq_tol(frame->x, 170 * mm, 0.01F);
    ck_assert_float_eq_tol(frame->y, 12 * mm, 0.01F);
    ck_assert_float_eq_tol(frame->path.items[2].to.x, 25 * mm, 0.01F);
    ck_assert_float_eq_tol(frame->path.items[2].to.y, 25 * mm, 0.01F);
    const struct sheet_run *words = run_of(page, S("料金後納"));
    ck_assert_float_ge(words->x, 170 * mm);
    const struct sheet_glyph *last = &words->glyphs[words->glyph_count - 1];
    ck_assert_float_le(words->x + last->x + last->advance, 195 * mm);
    run_of(page, S("見本郵便局"));
}
END_TEST

START_TEST(a_postcode_stands_in_seven_boxes)
{
    struct block *root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct block *b = component(root, "返信先");
    option(b, S("postcode"), S("〒１２３-4567"), 0);
    sample_text(&kit.arena, BLOCK_PARAGRAPH, b, "見本組合　行");
    struct sheet sheet = compose(root);
    const struct sheet_page *page = &sheet.items[0];
    ck_assert_uint_eq(page->shapes.len, 7);
    float x = 0;
    for (char digit = '1'; digit <= '7'; digit++) {
        const struct sheet_run *run = run_of(page, (str){&digit, 1});
        ck_assert_float_gt(run->x, x);
        x = run->x;
    }
    const struct sheet_box *label = &page->boxes.items[0];
    ck_assert(label->dashed);
    ck_assert_float_eq_tol(label->width, 110 * mm, 0.1F * mm);
    ck_assert_float_eq_tol(label->height, 50 * mm, 0.1F * mm);
}
END_TEST

/* ISO/IEC 7810 ID-1, at the side that was asked for. */
START_TEST(a_card_has_the_size_of_a_card_left_or_right)
{
    struct block *root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct block *b = component(root, "切り取りカード");
    if (_i)
        option(b, S("place"), S("right"), 0);
    sample_text(&kit.arena, BLOCK_PARAGRAPH, b, "電話");
    struct sheet sheet = compose(root);
    const struct sheet_box *card = &sheet.items[0].boxes.items[0];
    ck_assert_float_eq_tol(card->width, 85.6F * mm, 0.1F * mm);
    ck_assert_float_eq_tol(card->height, 54 * mm, 0.1F * mm);
    float right = card->x + card->width;
    ck_assert_float_eq_tol(_i ? right : card->x, (_i ? 192 : 18) * mm, 0.1F);
    ck_assert_float_ge(run_of(&sheet.items[0], S("電話"))->x, card->x);
}
END_TEST

Suite *compose_letter_suite(void);
Suite *compose_letter_suite(void)
{
    Suite *s = suite_create("compose/letter");
    TCase *c = tcase_create("letter");
    tcase_add_checked_fixture(c, setup, teardown);
    tcase_add_test(c, an_address_stands_in_its_window_and_nothing_beside_it);
    tcase_add_loop_test(
        c, an_address_stands_there_whatever_the_size_of_the_text, 0, 2);
    tcase_add_loop_test(c, letters_are_for_upright_a4, 0, 2);
    tcase_add_loop_test(c, fold_marks_stand_at_thirds_of_the_paper, 0, 3);
    tcase_add_test(c, an_address_that_is_too_high_is_told_in_millimetres);
    tcase_add_test(c, the_postage_mark_has_its_size_at_its_place);
    tcase_add_test(c, a_postcode_stands_in_seven_boxes);
    tcase_add_loop_test(c, a_card_has_the_size_of_a_card_left_or_right, 0, 2);
    suite_add_tcase(s, c);
    return s;
}
