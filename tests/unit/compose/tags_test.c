#include "compose/tags.h"

#include <check.h>

#include "unit/compose/sample.h"

static struct arena arena;
static struct diag_list diags;
static struct sample sample;
static struct compose_fonts *fonts;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
    sample_init(&sample, &arena);
    fonts = compose_fonts_open(&sample.site.theme, &diags);
    ck_assert_ptr_nonnull(fonts);
}

static void teardown(void)
{
    compose_fonts_close(fonts);
    arena_free(&arena);
}

/* 0 is the mark of artifacts, too: the document itself draws nothing. */
static bool drawn(const struct sheet *sheet, uint32_t element)
{
    for (size_t p = 0; p < sheet->len; p++)
        for (size_t i = 0; i < sheet->items[p].runs.len; i++)
            if (sheet->items[p].runs.items[i].element == element)
                return true;
    return false;
}

/* The words of an element, from all its runs. */
static void put_words(const struct sheet *sheet, uint32_t element,
                      struct buf *b)
{
    for (size_t p = 0; p < sheet->len; p++)
        for (size_t i = 0; i < sheet->items[p].runs.len; i++) {
            const struct sheet_run *run = &sheet->items[p].runs.items[i];
            if (run->element == element)
                buf_put(b, run->text);
        }
}

/* Document(P:words L(LI(...))): what is drawn, and cells. */
static bool put_tree(const struct sheet *sheet, uint32_t element, struct buf *b)
{
    static const char *const names[ROLE_COUNT] = {
        [ROLE_P] = "P",         [ROLE_DOCUMENT] = "Document",
        [ROLE_SECT] = "Sect",   [ROLE_DIV] = "Div",
        [ROLE_H1] = "H1",       [ROLE_H2] = "H2",
        [ROLE_H3] = "H3",       [ROLE_L] = "L",
        [ROLE_LI] = "LI",       [ROLE_LBL] = "Lbl",
        [ROLE_LBODY] = "LBody", [ROLE_TABLE] = "Table",
        [ROLE_TR] = "TR",       [ROLE_TH] = "TH",
        [ROLE_TD] = "TD",       [ROLE_CAPTION] = "Caption",
        [ROLE_LINK] = "Link",   [ROLE_SPAN] = "Span",
        [ROLE_CODE] = "Code",   [ROLE_QUOTE] = "Quote",
        [ROLE_NOTE] = "Note"};
    const struct sheet_element *e = &sheet->elements.items[element];
    struct buf inside = {.arena = &arena};
    ck_assert_ptr_nonnull(names[e->role]);
    for (uint32_t i = element + 1; i < sheet->elements.len; i++)
        if (sheet->elements.items[i].parent == element)
            put_tree(sheet, i, &inside);
    bool own = element > 0 && drawn(sheet, element);
    ck_assert_msg(!own || !inside.len, "content beside children");
    if (!own && !inside.len && e->role != ROLE_TD && e->role != ROLE_TH)
        return false;
    buf_printf(b, "%s%s", b->len ? " " : "", names[e->role]);
    if (own) {
        buf_put(b, S(":"));
        put_words(sheet, element, b);
    } else if (inside.len) {
        buf_printf(b, "(%.*s)", STR_ARG(buf_text(&inside)));
    }
    return true;
}

static const char *tree_of(struct block *root)
{
    struct sheet sheet;
    struct buf b = {.arena = &arena};
    sample.doc.blocks = root->children;
    ck_assert(compose_leaflet(&arena, &sample.site, &sample.doc, fonts, &sheet,
                              &diags));
    put_tree(&sheet, 0, &b);
    return arena_c_string(&arena, buf_text(&b));
}

static struct block *root_new(void)
{
    return sample_block(&arena, BLOCK_ITEM, NULL);
}

START_TEST(lists_have_labels_and_bodies)
{
    struct block *root = root_new();
    struct block *list = sample_list(&arena, root, true, "一|二");
    sample_list(&arena, list->children, false, "中");
    ck_assert_str_eq(
        tree_of(root),
        "Document(L(LI(Lbl:1. LBody(P:一 L(LI(Lbl:– LBody(P:中))))) "
        "LI(Lbl:2. LBody(P:二))))");
}
END_TEST

START_TEST(tables_have_rows_of_heads_and_cells)
{
    struct block *root = root_new();
    sample_table(&arena, root, "甲|乙;丙|");
    ck_assert_str_eq(tree_of(root),
                     "Document(Table(TR(TH:甲 TH:乙) TR(TD:丙 TD)))");
}
END_TEST

START_TEST(a_blank_row_of_heads_is_none)
{
    struct block *root = root_new();
    sample_table(&arena, root, "|;甲|乙");
    ck_assert_str_eq(tree_of(root), "Document(Table(TR(TD:甲 TD:乙)))");
}
END_TEST

START_TEST(cells_of_more_than_one_row_or_column_say_so)
{
    struct block *root = root_new();
    struct block *table = sample_table(&arena, root, "甲|乙;丙|丁;戊");
    struct block *last = table->children->next->next;
    struct sheet sheet;
    table->children->next->children->next->rows = 2; /* 丁 */
    ck_assert_ptr_null(last->children->next);
    sample.doc.blocks = root->children;
    ck_assert(compose_leaflet(&arena, &sample.site, &sample.doc, fonts, &sheet,
                              &diags));
    size_t cells = 0, tall = 0;
    for (size_t i = 0; i < sheet.elements.len; i++) {
        cells += sheet.elements.items[i].role == ROLE_TD;
        tall += sheet.elements.items[i].rows == 2;
    }
    ck_assert_uint_eq(cells, 3);
    ck_assert_uint_eq(tall, 1);
}
END_TEST

START_TEST(words_of_a_link_are_leaves_of_their_own)
{
    struct block *root = root_new();
    sample_text(&arena, BLOCK_PARAGRAPH, root,
                "前[言葉](https://www.example.jp/)後");
    ck_assert_str_eq(tree_of(root), "Document(P(Span:前 Link:言葉 Span:後))");
}
END_TEST

START_TEST(quotes_code_and_callouts_are_what_they_are)
{
    struct block *root = root_new();
    sample_text(&arena, BLOCK_PARAGRAPH,
                sample_block(&arena, BLOCK_QUOTE, root), "引用");
    sample_block(&arena, BLOCK_CODE, root)->text = S("12");
    sample_callout(&arena, root, CALLOUT_POINT, "要点");
    ck_assert_str_eq(tree_of(root), "Document(Quote(P:引用) P(Code:12) "
                                    "Sect(P:POINT P:要点))");
}
END_TEST

START_TEST(the_title_is_the_first_heading)
{
    struct block *root = root_new();
    sample.page.front.title = S("題");
    sample_heading(&arena, root, 2, "見出し");
    ck_assert_str_eq(tree_of(root),
                     "Document(P:ひかり電機健康保険組合（見本） H1:題 "
                     "H2:見出し)");
}
END_TEST

START_TEST(all_that_is_drawn_but_footers_belongs_to_an_element)
{
    struct sheet sheet;
    sample_leaflet(&sample, &arena);
    ck_assert(compose_leaflet(&arena, &sample.site, &sample.doc, fonts, &sheet,
                              &diags));
    for (size_t p = 0; p < sheet.len; p++)
        for (size_t i = 0; i < sheet.items[p].runs.len; i++) {
            const struct sheet_run *run = &sheet.items[p].runs.items[i];
            ck_assert(run->element < sheet.elements.len);
            ck_assert_msg(run->element || run->y > 770, "%.*s",
                          STR_ARG(run->text));
        }
}
END_TEST

Suite *compose_tags_suite(void);
Suite *compose_tags_suite(void)
{
    Suite *suite = suite_create("compose/tags");
    TCase *t = tcase_create("tags");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, lists_have_labels_and_bodies);
    tcase_add_test(t, tables_have_rows_of_heads_and_cells);
    tcase_add_test(t, a_blank_row_of_heads_is_none);
    tcase_add_test(t, cells_of_more_than_one_row_or_column_say_so);
    tcase_add_test(t, words_of_a_link_are_leaves_of_their_own);
    tcase_add_test(t, quotes_code_and_callouts_are_what_they_are);
    tcase_add_test(t, the_title_is_the_first_heading);
    tcase_add_test(t, all_that_is_drawn_but_footers_belongs_to_an_element);
    suite_add_tcase(suite, t);
    return suite;
}
