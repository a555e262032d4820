#include "compose/compose.h"

#include <check.h>
#include <math.h>

#include "model/component.h"
#include "unit/compose/lines.h"

static struct lines_kit kit;
static struct sheet_form form;
static struct block *root;

static void setup(void)
{
    kit_open(&kit);
    ck_assert_ptr_nonnull(kit.fonts);
    form = sheet_form_usual();
    kit.sample.page.form = &form;
    root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
}

static void teardown(void)
{
    kit_close(&kit);
}

static struct sheet compose(void)
{
    struct sheet sheet;
    kit.sample.doc.blocks = root->children;
    compose_leaflet(&kit.arena, &kit.sample.site, &kit.sample.doc, kit.fonts,
                    &sheet, &kit.diags);
    return sheet;
}

static void put_lines(const char *text, int count)
{
    for (int i = 0; i < count; i++)
        sample_text(&kit.arena, BLOCK_PARAGRAPH, root, text);
}

static struct block *put_heading(int level, const char *text, const char *id)
{
    struct block *b = sample_text(&kit.arena, BLOCK_HEADING, root, text);
    b->level = level;
    b->anchor = str_from_c(id);
    return b;
}

static const struct sheet_run *run_of(const struct sheet_page *page, str text)
{
    for (size_t i = 0; i < page->runs.len; i++)
        if (str_contains(page->runs.items[i].text, text))
            return &page->runs.items[i];
    return NULL;
}

static void fold_in_two(void)
{
    form.width = 297;
    form.height = 210;
    form.side_count = 2;
    form.sides[0] = (struct sheet_side){{{148.5, 4}, {148.5, 1}}, 2};
    form.sides[1] = (struct sheet_side){{{148.5, 2}, {148.5, 3}}, 2};
    form.left = form.right = form.top = form.bottom = 10;
    form.footer = FOOTER_LAST;
    form.numbers = NUMBERS_PANEL;
    form.cover = true;
}

/* The cover right on the outside, then the inside; the contact on the back. */
START_TEST(a_folded_leaflet_is_read_from_cover_to_back)
{
    const float middle = 148.5F * 72 / 25.4F;
    fold_in_two();
    sample_matter(&kit.sample);
    put_lines("表紙の文", 1);
    put_heading(2, "一つ目", "one");
    put_lines("本文", 30);
    struct sheet sheet = compose();
    ck_assert_uint_eq(kit.diags.len, 0);
    ck_assert_uint_eq(sheet.len, 2);
    ck_assert_float_gt(run_of(&sheet.items[0], S("表紙の文"))->x, middle);
    ck_assert_float_lt(run_of(&sheet.items[1], S("一つ目"))->x, middle);
    ck_assert_float_lt(run_of(&sheet.items[0], S("03-0000-1234"))->x, middle);
    size_t left = 0, right = 0;
    for (size_t i = 0; i < sheet.items[1].runs.len; i++) {
        const struct sheet_run *run = &sheet.items[1].runs.items[i];
        if (str_equal(run->text, S("本文")))
            run->x < middle ? left++ : right++;
    }
    ck_assert_uint_gt(left, 5);
    ck_assert_uint_gt(right, 5);
    ck_assert_uint_eq(left + right, 30);
}
END_TEST

/* Millimetres too much, and the first block that has no room. */
START_TEST(what_has_no_room_is_told_in_millimetres)
{
    enum { HOLDS = 62, MORE = 28 };
    const double line = 23.7; /* 18.7 points and 5 between paragraphs */
    form.pages = 2;
    put_lines("甲", HOLDS);
    ck_assert_uint_eq(compose().len, 2);
    ck_assert_uint_eq(kit.diags.len, 0);
    put_lines("乙", MORE);
    size_t at = 0;
    for (struct block *b = root->children; b; b = b->next, at++)
        b->where = (span){&kit.sample.source, at, at + 1};
    compose();
    ck_assert_uint_eq(kit.diags.len, 1);
    const struct diag *d = kit.diags.items[0];
    ck_assert_str_eq(d->rule, "overfull");
    ck_assert_uint_eq(d->where.start, HOLDS);
    double over = ceil((MORE * line - 5) * 25.4 / 72);
    str said = arena_printf(&kit.arena,
                            "「A4」（2ページ）に収まりません。ここから後ろの"
                            "高さ%.0fmmの分が余ります",
                            over);
    ck_assert_msg(str_starts(d->message, said), "%.*s", STR_ARG(d->message));
    ck_assert(str_contains(d->hint, S("size: 10.5")));
}
END_TEST

START_TEST(a_notice_may_be_shorter_than_its_paper)
{
    form.pages = 2;
    put_lines("甲", 3);
    ck_assert_uint_eq(compose().len, 1);
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

START_TEST(each_section_of_slides_begins_a_page_under_its_title)
{
    form.sections = true;
    put_lines("はじめ", 1);
    put_heading(2, "一つ目", "one");
    put_lines("本文", 40);
    put_heading(2, "二つ目", "two");
    put_lines("終わり", 1);
    struct sheet sheet = compose();
    ck_assert_uint_eq(sheet.len, 4);
    ck_assert_ptr_nonnull(run_of(&sheet.items[1], S("一つ目")));
    ck_assert_ptr_null(run_of(&sheet.items[1], S("つづき")));
    const struct sheet_run *again = run_of(&sheet.items[2], S("一つ目"));
    ck_assert_ptr_nonnull(again);
    ck_assert_uint_eq(again->element, 0); /* it was said before */
    ck_assert_ptr_nonnull(run_of(&sheet.items[2], S("（つづき）")));
    ck_assert_ptr_nonnull(run_of(&sheet.items[3], S("二つ目")));
    ck_assert_ptr_null(run_of(&sheet.items[3], S("つづき")));
}
END_TEST

static struct block *put_procedure(int steps)
{
    struct block *b = sample_block(&kit.arena, BLOCK_COMPONENT, root);
    struct component *c = ARENA_NEW(&kit.arena, struct component);
    c->info = component_named(S("手順"));
    b->component = c;
    b->inlines = sample_inlines(&kit.arena, S("登録"));
    struct block *list = sample_block(&kit.arena, BLOCK_LIST, b);
    list->ordered = true;
    for (int i = 0; i < steps; i++)
        sample_text(&kit.arena, BLOCK_PARAGRAPH,
                    sample_block(&kit.arena, BLOCK_ITEM, list), "押します");
    return b;
}

/* Only where a page ends inside the procedure, and inside the margins. */
START_TEST(a_procedure_says_that_it_goes_on)
{
    for (int before = 0; before < 34; before++) {
        root = sample_block(&kit.arena, BLOCK_ITEM, NULL);
        put_lines("前", before);
        put_procedure(6);
        put_lines("後", 3);
        struct sheet sheet = compose();
        for (size_t i = 0; i < sheet.len; i++) {
            const struct sheet_page *page = &sheet.items[i];
            const struct sheet_run *foot =
                run_of(page, S("次のページへつづく"));
            bool cut = i + 1 < sheet.len && run_of(page, S("押します")) &&
                       run_of(&sheet.items[i + 1], S("押します"));
            ck_assert_msg(!!foot == cut, "%d before, page %zu", before, i + 1);
            if (!cut)
                continue;
            ck_assert_uint_eq(foot->element, 0);
            ck_assert_float_lt(foot->y, page->height - 15 * 72 / 25.4F);
            ck_assert_ptr_nonnull(
                run_of(&sheet.items[i + 1], S("登録（つづき）")));
        }
    }
}
END_TEST

static const char *long_text(size_t count)
{
    struct buf b = {.arena = &kit.arena};
    while (count--)
        buf_put(&b, S("長い文"));
    return arena_c_string(&kit.arena, buf_text(&b));
}

static void check_inside(const struct sheet_page *page)
{
    const float margin = 9 * 72 / 25.4F;
    for (size_t i = 0; i < page->runs.len; i++) {
        const struct sheet_run *run = &page->runs.items[i];
        const struct sheet_glyph *last = &run->glyphs[run->glyph_count - 1];
        ck_assert_float_ge(run->x, margin);
        ck_assert_float_le(run->x + last->x + last->advance,
                           page->width - margin);
        ck_assert_float_ge(run->y, margin);
        ck_assert_float_le(run->y, page->height - margin);
    }
}

/* Titles that fill a page and steps that fill two, on every kind of form. */
START_TEST(nothing_leaves_the_paper)
{
    form.left = form.right = form.top = form.bottom = 10;
    form.sections = _i == 1;
    form.columns = _i == 2 ? 3 : 1;
    if (_i == 3)
        fold_in_two();
    form.size = _i == 4 ? 17 : form.size;
    put_heading(2, long_text(_i == 3 ? 20 : 400), "one");
    put_procedure(3);
    struct block *step = root->children->next->children->children;
    step->children->inlines =
        sample_inlines(&kit.arena, str_from_c(long_text(_i == 3 ? 100 : 1500)));
    put_lines("本文", 10);
    put_heading(2, "二つ目", "two");
    put_lines(long_text(30), 2);
    struct sheet sheet = compose();
    ck_assert_msg(kit.diags.len == 0, "%.*s",
                  STR_ARG(kit.diags.items[0]->message));
    for (size_t i = 0; i < sheet.len; i++)
        check_inside(&sheet.items[i]);
}
END_TEST

START_TEST(a_table_s_title_comes_again_on_the_next_page)
{
    struct buf b = {.arena = &kit.arena};
    buf_put(&b, S("見出し|内容"));
    for (int i = 0; i < 60; i++)
        buf_printf(&b, ";%d|行", i);
    struct block *table = sample_table(
        &kit.arena, root, arena_c_string(&kit.arena, buf_text(&b)));
    table->inlines = sample_inlines(&kit.arena, S("一覧"));
    struct sheet sheet = compose();
    ck_assert_uint_ge(sheet.len, 2);
    ck_assert_ptr_null(run_of(&sheet.items[0], S("つづき")));
    for (size_t i = 1; i < sheet.len; i++) {
        const struct sheet_run *run =
            run_of(&sheet.items[i], S("一覧（つづき）"));
        ck_assert_ptr_nonnull(run);
        ck_assert_uint_eq(run->element, 0);
        ck_assert_float_lt(run->y, run_of(&sheet.items[i], S("見出し"))->y);
    }
}
END_TEST

static void put_reference(const char *id)
{
    struct block *b = sample_block(&kit.arena, BLOCK_PARAGRAPH, root);
    b->inlines = sample_node(&kit.arena, INLINE_PAGE_REF, S("見出し"));
    b->inlines->url = arena_printf(&kit.arena, "#%s", id);
}

START_TEST(references_give_the_page_that_a_heading_is_on)
{
    put_reference("far");
    put_lines("本文", 80);
    put_heading(2, "遠く", "far");
    put_reference("nowhere");
    struct sheet sheet = compose();
    size_t page = 0;
    while (!run_of(&sheet.items[page], S("遠く")))
        page++;
    ck_assert_uint_gt(page, 0);
    str number = arena_printf(&kit.arena, "P%zu", page + 1);
    const struct sheet_run *run = run_of(&sheet.items[0], number);
    ck_assert_ptr_nonnull(run);
    ck_assert(str_equal(run->link, S("#far")));
    form.footer = FOOTER_NONE; /* prints no numbers */
    struct sheet bare = compose();
    ck_assert_ptr_null(run_of(&bare.items[0], number));
    ck_assert_ptr_nonnull(run_of(&bare.items[0], S("「見出し」")));
    /* What is on no page of this leaflet is told by its words. */
    ck_assert_ptr_nonnull(run_of(&sheet.items[page], S("「見出し」")));
}
END_TEST

/* Both end alike: 40 lines are 20 and 20. */
START_TEST(columns_share_a_page_below_the_title)
{
    form.columns = 2;
    sample_matter(&kit.sample);
    kit.sample.insurer.contact = (struct contact){0};
    put_lines("本文", 40);
    struct sheet sheet = compose();
    const struct sheet_page *page = &sheet.items[0];
    const float middle = page->width / 2;
    ck_assert_uint_eq(sheet.len, 1);
    ck_assert_uint_ge(sheet.outline.len, 1);
    float top[2] = {1e6F, 1e6F};
    size_t lines[2] = {0, 0};
    for (size_t i = 0; i < page->runs.len; i++) {
        const struct sheet_run *run = &page->runs.items[i];
        if (!str_equal(run->text, S("本文")))
            continue;
        float *highest = &top[run->x > middle];
        *highest = run->y < *highest ? run->y : *highest;
        lines[run->x > middle]++;
    }
    ck_assert_uint_eq(lines[0], 20);
    ck_assert_uint_eq(lines[1], 20);
    ck_assert_float_eq_tol(top[0], top[1], 0.01F);
    ck_assert_float_gt(top[0], run_of(page, S("公開日"))->y);
    ck_assert_float_gt(run_of(page, S("ページ"))->y, page->height - 80);
}
END_TEST

START_TEST(a_card_without_its_width_is_overfull)
{
    struct block *b = sample_block(&kit.arena, BLOCK_COMPONENT, root);
    b->component = ARENA_NEW(&kit.arena, struct component);
    b->component->info = component_named(S("切り取りカード"));
    sample_text(&kit.arena, BLOCK_PARAGRAPH, b, "電話");
    ck_assert_uint_eq(compose().len, 1);
    ck_assert_uint_eq(kit.diags.len, 0);
    form.width = 100;
    form.left = form.right = 10;
    compose();
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert(str_contains(
        kit.diags.items[0]->message,
        S("切り取りカード（85.6×54mm）は、ここの幅に6mm入りません")));
}
END_TEST

Suite *compose_pages_suite(void);
Suite *compose_pages_suite(void)
{
    Suite *suite = suite_create("compose/pages");
    TCase *t = tcase_create("pages");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, a_folded_leaflet_is_read_from_cover_to_back);
    tcase_add_test(t, what_has_no_room_is_told_in_millimetres);
    tcase_add_test(t, a_notice_may_be_shorter_than_its_paper);
    tcase_add_test(t, each_section_of_slides_begins_a_page_under_its_title);
    tcase_add_test(t, a_procedure_says_that_it_goes_on);
    tcase_add_loop_test(t, nothing_leaves_the_paper, 0, 5);
    tcase_add_test(t, a_table_s_title_comes_again_on_the_next_page);
    tcase_add_test(t, references_give_the_page_that_a_heading_is_on);
    tcase_add_test(t, columns_share_a_page_below_the_title);
    tcase_add_test(t, a_card_without_its_width_is_overfull);
    suite_add_tcase(suite, t);
    return suite;
}
