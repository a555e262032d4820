#include "model/component.h"

#include <check.h>

#include "compose/blocks.h"
#include "unit/compose/lines.h"

static struct lines_kit kit;
static struct galley galley;

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
    galley = (struct galley){0};
}

static void teardown(void)
{
    kit_close(&kit);
}

static struct setter setter_of(float width)
{
    return (struct setter){.arena = &kit.arena,
                           .site = &kit.sample.site,
                           .doc = &kit.sample.doc,
                           .fonts = kit.fonts,
                           .diags = &kit.diags,
                           .galley = &galley,
                           .x = 50,
                           .width = width,
                           .size = body_size};
}

static struct block *component(const char *name)
{
    struct block *b = sample_block(&kit.arena, BLOCK_COMPONENT, NULL);
    b->component = ARENA_NEW(&kit.arena, struct component);
    b->component->info = component_named(str_from_c(name));
    ck_assert_ptr_nonnull(b->component->info);
    return b;
}

/* Two parts, each with a label and a paragraph. */
static struct block *before_after(const char *before, const char *after)
{
    struct block *b = component("前と後");
    const char *const texts[] = {before, after};
    for (size_t i = 0; i < 2; i++) {
        struct block *part = sample_block(&kit.arena, BLOCK_ITEM, b);
        part->label = i ? S("後") : S("前");
        sample_text(&kit.arena, BLOCK_PARAGRAPH, part, texts[i]);
    }
    return b;
}

static float first_x(const struct strip *strip, size_t run)
{
    ck_assert_uint_gt(strip->placed.runs.len, run);
    return strip->placed.runs.items[run].x;
}

START_TEST(two_parts_stand_beside_each_other_in_one_piece)
{
    struct setter s = setter_of(493);
    set_component(&s, before_after("紙で届きます", "画面で見られます"));
    ck_assert_uint_eq(galley.len, 1);
    const struct strip *strip = &galley.items[0];
    ck_assert_uint_eq(strip->placed.boxes.len, 2);
    const struct sheet_box *a = strip->placed.boxes.items, *b = a + 1;
    ck_assert_float_lt(a->x + a->width, b->x);
    ck_assert_float_eq_tol(b->x + b->width, 543, 0.01F);
    ck_assert_float_eq_tol(a->height, strip->height, 0.01F);
    ck_assert_float_gt(first_x(strip, 0), a->x);
    ck_assert_float_gt(first_x(strip, 2), b->x);
}
END_TEST

START_TEST(parts_stand_below_each_other_where_the_measure_is_narrow)
{
    struct setter s = setter_of(200);
    set_component(&s, before_after("紙で届きます", "画面で見られます"));
    ck_assert_uint_ge(galley.len, 4);
    for (size_t i = 0; i < galley.len; i++)
        if (galley.items[i].placed.runs.len)
            ck_assert_float_eq_tol(first_x(&galley.items[i], 0), 61, 0.01F);
}
END_TEST

/* Parts that would not fit on a page are cut between their lines. */
START_TEST(long_parts_are_no_single_piece)
{
    struct buf text = {.arena = &kit.arena};
    for (int i = 0; i < 120; i++)
        buf_put(&text, S("長い文章です。"));
    const char *words = arena_c_string(&kit.arena, buf_text(&text));
    struct setter s = setter_of(493);
    set_component(&s, before_after(words, words));
    ck_assert_uint_gt(galley.len, 20);
}
END_TEST

START_TEST(a_card_is_of_the_size_that_wallets_have)
{
    struct block *r = sample_block(&kit.arena, BLOCK_ITEM, NULL);
    struct block *card = component("切り取りカード");
    sample_text(&kit.arena, BLOCK_PARAGRAPH, card, "03-0000-0000");
    r->children = card;
    kit.sample.doc.blocks = r->children;
    struct sheet sheet;
    ck_assert(compose_leaflet(&kit.arena, &kit.sample.site, &kit.sample.doc,
                              kit.fonts, &sheet, &kit.diags));
    const struct sheet_page *page = &sheet.items[0];
    size_t cards = 0;
    for (size_t i = 0; i < page->boxes.len; i++) {
        const struct sheet_box *box = &page->boxes.items[i];
        if (!box->dashed)
            continue;
        cards++;
        ck_assert_float_eq_tol(box->width * 25.4F / 72, 85.6F, 0.1F);
        ck_assert_float_eq_tol(box->height * 25.4F / 72, 54, 0.5F);
    }
    ck_assert_uint_eq(cards, 1);
    ck_assert_uint_eq(page->shapes.len, 2); /* the scissors */
}
END_TEST

START_TEST(links_say_their_address_in_link_boxes_only)
{
    struct block *links = component("参考リンク");
    sample_list(&kit.arena, links, false, "[国](https://a.jp/)");
    struct setter s = setter_of(493);
    set_component(&s, links);
    struct block *again =
        sample_list(&kit.arena, NULL, false, "[国](https://a.jp/)");
    set_blocks(&s, again);
    struct buf text = {.arena = &kit.arena};
    for (size_t i = 0; i < galley.len; i++)
        for (size_t r = 0; r < galley.items[i].placed.runs.len; r++)
            buf_put(&text, galley.items[i].placed.runs.items[r].text);
    ck_assert(
        str_equal(buf_text(&text), S("参考リンク・国（https://a.jp/）・国")));
}
END_TEST

START_TEST(an_answer_begins_with_its_sign)
{
    struct block *faq = component("よくある質問");
    struct block *item = sample_block(&kit.arena, BLOCK_ITEM, faq);
    sample_heading(&kit.arena, item, 3, "いつですか");
    sample_list(&kit.arena, item, false, "今日です");
    struct setter s = setter_of(493);
    set_component(&s, faq);
    ck_assert_uint_eq(galley.len, 2);
    ck_assert(str_equal(galley.items[0].placed.runs.items[0].text, S("Q")));
    ck_assert_int_eq(galley.items[0].outline, 3);
    const struct strip *answer = &galley.items[1];
    ck_assert_uint_eq(answer->placed.runs.len, 3);
    ck_assert(str_equal(answer->placed.runs.items[0].text, S("・")));
    ck_assert(str_equal(answer->placed.runs.items[1].text, S("A")));
    ck_assert_float_lt(first_x(answer, 1), first_x(answer, 0));
}
END_TEST

Suite *compose_component_suite(void);
Suite *compose_component_suite(void)
{
    Suite *suite = suite_create("compose/component");
    TCase *t = tcase_create("component");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, two_parts_stand_beside_each_other_in_one_piece);
    tcase_add_test(t, parts_stand_below_each_other_where_the_measure_is_narrow);
    tcase_add_test(t, long_parts_are_no_single_piece);
    tcase_add_test(t, a_card_is_of_the_size_that_wallets_have);
    tcase_add_test(t, links_say_their_address_in_link_boxes_only);
    tcase_add_test(t, an_answer_begins_with_its_sign);
    suite_add_tcase(suite, t);
    return suite;
}
