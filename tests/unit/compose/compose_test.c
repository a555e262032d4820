#include "compose/compose.h"

#include <check.h>
#include <stdio.h>
#include <sys/stat.h>

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

static struct sheet compose(void)
{
    struct sheet sheet;
    compose_leaflet(&kit.arena, &kit.sample.site, &kit.sample.doc, kit.fonts,
                    &sheet, &kit.diags);
    return sheet;
}

static struct block *root(void)
{
    return sample_block(&kit.arena, BLOCK_ITEM, NULL);
}

static str file_text(const char *path)
{
    struct buf b = {.arena = &kit.arena};
    char chunk[4096];
    size_t n;
    FILE *f = fopen(path, "rb");
    ck_assert_ptr_nonnull(f);
    while ((n = fread(chunk, 1, sizeof chunk, f)) > 0)
        buf_put(&b, (str){chunk, n});
    fclose(f);
    return buf_text(&b);
}

static void write_text(const char *path, str text)
{
    FILE *f = fopen(path, "wb");
    ck_assert_ptr_nonnull(f);
    fwrite(text.ptr, 1, text.len, f);
    fclose(f);
}

/* To renew: look at the difference, then copy out/test over tests/layout. */
START_TEST(the_leaflet_is_laid_out_as_recorded)
{
    sample_leaflet(&kit.sample, &kit.arena);
    struct sheet sheet = compose();
    str dump = compose_dump(&kit.arena, &sheet);
    mkdir("out", 0755);
    mkdir("out/test", 0755);
    write_text("out/test/leaflet.txt", dump);
    ck_assert_uint_eq(kit.diags.len, 0);
    ck_assert_msg(str_equal(dump, file_text("tests/layout/leaflet.txt")),
                  "diff tests/layout/leaflet.txt out/test/leaflet.txt");
}
END_TEST

START_TEST(nothing_leaves_the_margins)
{
    sample_leaflet(&kit.sample, &kit.arena);
    struct sheet sheet = compose();
    float margin = 15 * 72 / 25.4F;
    for (size_t i = 0; i < sheet.len; i++)
        for (size_t r = 0; r < sheet.items[i].runs.len; r++) {
            const struct sheet_run *run = &sheet.items[i].runs.items[r];
            const struct sheet_glyph *last = &run->glyphs[run->glyph_count - 1];
            ck_assert_float_ge(run->x, margin);
            ck_assert_float_le(run->x + last->x + last->advance,
                               sheet.items[i].width - margin);
            ck_assert_float_ge(run->y, margin);
            ck_assert_float_le(run->y, sheet.items[i].height - margin);
        }
}
END_TEST

START_TEST(an_empty_document_is_one_page)
{
    struct sheet sheet = compose();
    ck_assert_uint_eq(sheet.len, 1);
    ck_assert_uint_eq(kit.diags.len, 0);
    kit.sample.doc.page = NULL;
    ck_assert_uint_eq(compose().len, 1);
}
END_TEST

START_TEST(a_table_of_too_many_columns_is_overfull)
{
    struct buf b = {.arena = &kit.arena};
    for (int i = 0; i < 60; i++)
        buf_put(&b, S("列|"));
    struct block *r = root();
    sample_table(&kit.arena, r, arena_c_string(&kit.arena, buf_text(&b)));
    kit.sample.doc.blocks = r->children;
    compose();
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert_str_eq(kit.diags.items[0]->rule, "overfull");
    ck_assert(str_contains(kit.diags.items[0]->message, S("mm")));
}
END_TEST

static size_t count_text(const struct sheet_page *page, str text)
{
    size_t count = 0;
    for (size_t i = 0; i < page->runs.len; i++)
        count += str_equal(page->runs.items[i].text, text);
    return count;
}

START_TEST(a_long_table_repeats_its_header_on_each_page)
{
    struct buf b = {.arena = &kit.arena};
    buf_put(&b, S("見出し|内容"));
    for (int i = 0; i < 150; i++)
        buf_printf(&b, ";%d|行", i);
    struct block *r = root();
    sample_table(&kit.arena, r, arena_c_string(&kit.arena, buf_text(&b)));
    kit.sample.doc.blocks = r->children;
    struct sheet sheet = compose();
    ck_assert_uint_ge(sheet.len, 4);
    size_t rows = 0;
    for (size_t i = 0; i < sheet.len; i++) {
        ck_assert_uint_eq(count_text(&sheet.items[i], S("見出し")), 1);
        rows += count_text(&sheet.items[i], S("行"));
    }
    ck_assert_uint_eq(rows, 150);
}
END_TEST

START_TEST(a_heading_stays_with_what_follows)
{
    for (int lines = 25; lines < 45; lines++) {
        struct block *r = root();
        for (int i = 0; i < lines; i++)
            sample_text(&kit.arena, BLOCK_PARAGRAPH, r, "一行の段落");
        sample_heading(&kit.arena, r, 2, "見出し");
        sample_text(&kit.arena, BLOCK_PARAGRAPH, r, "次の段落");
        kit.sample.doc.blocks = r->children;
        struct sheet sheet = compose();
        for (size_t i = 0; i < sheet.len; i++)
            ck_assert_uint_eq(count_text(&sheet.items[i], S("見出し")),
                              count_text(&sheet.items[i], S("次の段落")));
    }
}
END_TEST

/* No paragraph leaves one line alone on either side of a page's end. */
START_TEST(no_line_of_a_paragraph_stands_alone)
{
    static const char text[] = "甲乙丙丁\n甲乙丙丁\n甲乙丙丁\n甲乙丙丁";
    struct block *r = root();
    for (int i = 0; i < 40; i++)
        sample_text(&kit.arena, BLOCK_PARAGRAPH, r, text);
    kit.sample.doc.blocks = r->children;
    struct sheet sheet = compose();
    ck_assert_uint_gt(sheet.len, 2);
    for (size_t i = 0; i < sheet.len; i++)
        ck_assert_uint_ne(count_text(&sheet.items[i], S("甲乙丙丁")) % 4, 1);
}
END_TEST

START_TEST(a_row_taller_than_a_page_goes_on_over_the_next)
{
    struct buf b = {.arena = &kit.arena};
    buf_put(&b, S("頭|頭;甲|"));
    for (int i = 0; i < 4000; i++)
        buf_put(&b, S("長い文"));
    struct block *r = root();
    sample_table(&kit.arena, r, arena_c_string(&kit.arena, buf_text(&b)));
    sample_callout(&kit.arena, r, CALLOUT_COLUMN,
                   arena_c_string(&kit.arena, buf_text(&b)));
    kit.sample.doc.blocks = r->children;
    struct sheet sheet = compose();
    ck_assert_uint_gt(sheet.len, 3);
    for (size_t i = 0; i < sheet.len; i++)
        for (size_t k = 0; k < sheet.items[i].boxes.len; k++) {
            const struct sheet_box *box = &sheet.items[i].boxes.items[k];
            ck_assert_float_gt(box->height, 0);
            ck_assert_float_le(box->y + box->height, sheet.items[i].height);
        }
}
END_TEST

START_TEST(lists_and_quotes_nest_to_any_depth)
{
    struct block *r = root(), *at = r;
    for (int i = 0; i < 64; i++)
        at = i % 2 ? sample_block(&kit.arena, BLOCK_QUOTE, at)
                   : sample_block(&kit.arena, BLOCK_ITEM,
                                  sample_block(&kit.arena, BLOCK_LIST, at));
    sample_text(&kit.arena, BLOCK_PARAGRAPH, at, "深い");
    kit.sample.doc.blocks = r->children;
    ck_assert_uint_ge(compose().len, 1);
}
END_TEST

START_TEST(headings_make_the_outline)
{
    sample_leaflet(&kit.sample, &kit.arena);
    struct sheet sheet = compose();
    ck_assert_uint_eq(sheet.outline.len, 5);
    ck_assert_int_eq(sheet.outline.items[0].level, 1);
    ck_assert(
        str_equal(sheet.outline.items[2].title, S("窓口でお見せいただくもの")));
    ck_assert_int_eq(sheet.outline.items[2].level, 3);
    ck_assert(str_equal(sheet.lang, S("ja")));
}
END_TEST

START_TEST(empty_items_cells_and_callouts_do_no_harm)
{
    struct block *r = root();
    sample_list(&kit.arena, r, true, "||");
    sample_table(&kit.arena, r, "||;|;");
    sample_block(&kit.arena, BLOCK_TABLE, r);
    sample_block(&kit.arena, BLOCK_LIST, r);
    sample_block(&kit.arena, BLOCK_ITEM,
                 sample_block(&kit.arena, BLOCK_LIST, r));
    sample_block(&kit.arena, BLOCK_CALLOUT, r);
    sample_block(&kit.arena, BLOCK_QUOTE, r);
    sample_block(&kit.arena, BLOCK_CODE, r);
    sample_block(&kit.arena, BLOCK_COMPONENT, r);
    sample_text(&kit.arena, BLOCK_PARAGRAPH, r, "");
    sample_heading(&kit.arena, r, 2, "");
    kit.sample.doc.blocks = r->children;
    ck_assert_uint_eq(compose().len, 1);
    ck_assert_uint_eq(kit.diags.len, 0);
}
END_TEST

START_TEST(a_book_is_no_leaflet)
{
    struct block *r = root();
    struct block **end = &r->children;
    for (int i = 0; i < 12000; i++, end = &(*end)->next)
        if (!*end)
            *end = sample_text(&kit.arena, BLOCK_PARAGRAPH, NULL, "段落");
    kit.sample.doc.blocks = r->children;
    ck_assert_uint_eq(compose().len, 0);
    ck_assert_uint_eq(kit.diags.len, 1);
    ck_assert_str_eq(kit.diags.items[0]->rule, "overfull");
}
END_TEST

START_TEST(fonts_that_cannot_be_read_are_the_worlds_fault)
{
    struct theme theme = kit.sample.site.theme;
    theme.font_bold = S("/nonexistent.ttf");
    ck_assert_ptr_null(compose_fonts_open(&theme, &kit.diags));
    theme.font_bold = S("/etc/passwd");
    ck_assert_ptr_null(compose_fonts_open(&theme, &kit.diags));
    ck_assert_uint_eq(kit.diags.len, 2);
    ck_assert(diag_world_failed(&kit.diags));
    ck_assert_str_eq(kit.diags.items[0]->rule, "font");
}
END_TEST

Suite *compose_compose_suite(void);
Suite *compose_compose_suite(void)
{
    Suite *suite = suite_create("compose/compose");
    TCase *t = tcase_create("compose");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, the_leaflet_is_laid_out_as_recorded);
    tcase_add_test(t, nothing_leaves_the_margins);
    tcase_add_test(t, an_empty_document_is_one_page);
    tcase_add_test(t, a_table_of_too_many_columns_is_overfull);
    tcase_add_test(t, a_long_table_repeats_its_header_on_each_page);
    tcase_add_test(t, a_heading_stays_with_what_follows);
    tcase_add_test(t, no_line_of_a_paragraph_stands_alone);
    tcase_add_test(t, a_row_taller_than_a_page_goes_on_over_the_next);
    tcase_add_test(t, lists_and_quotes_nest_to_any_depth);
    tcase_add_test(t, headings_make_the_outline);
    tcase_add_test(t, empty_items_cells_and_callouts_do_no_harm);
    tcase_add_test(t, a_book_is_no_leaflet);
    tcase_add_test(t, fonts_that_cannot_be_read_are_the_worlds_fault);
    suite_add_tcase(suite, t);
    return suite;
}
