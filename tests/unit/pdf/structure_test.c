#include "pdf/structure.h"

#include <check.h>

#include "unit/pdf/made.h"

static struct arena arena;
static struct made m;

static void setup(void)
{
    made_begin(&m, &arena, 2);
}

static void teardown(void)
{
    arena_free(&arena);
}

static void find_roles(void)
{
    const bool *leads = ARENA_ARRAY(&arena, m.sheet.elements.len + 1, bool);
    structure_find_roles(&m.work, leads);
}

static void put(void)
{
    find_roles();
    structure_put(&m.work);
}

/* Levels as the page has them, and as readers hear them. */
static const struct {
    const char *written, *heard;
} levels[] = {
    {"123", "123"},       {"1333", "1222"},     {"33", "11"},
    {"141424", "121223"}, {"1352", "1232"},     {"631", "111"},
    {"24642", "12321"},   {"123456", "123456"},
};

START_TEST(no_heading_skips_a_level)
{
    for (const char *c = levels[_i].written; *c; c++) {
        made_element(&m, ROLE_P, 0);
        made_element(&m, (enum sheet_role)(ROLE_H1 + (*c - '1')), 0);
    }
    find_roles();
    const char **names = structure_names(&m.work);
    for (size_t i = 0; levels[_i].heard[i]; i++) {
        ck_assert_str_eq(names[2 * i + 1], "P");
        ck_assert_int_eq(names[2 * i + 2][0], 'H');
        ck_assert_int_eq(names[2 * i + 2][1], levels[_i].heard[i]);
    }
}
END_TEST

START_TEST(content_and_annotations_find_their_element)
{
    uint32_t p = made_element(&m, ROLE_P, 0);
    uint32_t other = made_element(&m, ROLE_P, 0);
    made_own(&m, 0, p);
    made_own(&m, 0, other);
    made_own(&m, 0, p);
    made_own(&m, 1, p);
    size_t object = file_reserve(&m.work.file);
    *LIST_PUSH(&arena, &m.work.annotations) =
        (struct pdf_annotation){other, 1, object};
    put();
    /* 1, 2: pages; 3: the annotation; 4: the root; 5: the document */
    made_has(&m, "<</S/Document/P 4 0 R/K[6 0 R 7 0 R ]>>");
    made_has(&m, "<</S/P/P 5 0 R/Pg 1 0 R/K[0 2 "
                 "<</Type/MCR/MCID 0/Pg 2 0 R>>]>>");
    made_has(&m, "<</S/P/P 5 0 R/Pg 1 0 R/K[1 "
                 "<</Type/OBJR/Obj 3 0 R/Pg 2 0 R>>]>>");
    made_has(&m, "<</Nums[0[6 0 R 7 0 R 6 0 R ]1[6 0 R ]2 7 0 R ]>>");
    made_has(&m, "/ParentTreeNextKey 3");
    made_lacks(&m, "/IDTree");
}
END_TEST

START_TEST(what_says_nothing_is_left_out_but_for_cells)
{
    uint32_t list = made_element(&m, ROLE_L, 0);
    made_element(&m, ROLE_LI, list);
    uint32_t table = made_element(&m, ROLE_TABLE, 0);
    made_element(&m, ROLE_CAPTION, table);
    uint32_t row = made_element(&m, ROLE_TR, table);
    made_element(&m, ROLE_P, made_element(&m, ROLE_TD, row));
    made_own(&m, 0, made_element(&m, ROLE_TD, row));
    put();
    made_lacks(&m, "/S/L");
    made_lacks(&m, "/S/Caption");
    made_lacks(&m, "/S/P/");
    made_has(&m, "<</S/TD/P 6 0 R>>");
    made_has(&m, "<</S/TD/P 6 0 R/Pg 1 0 R/K[0 ]>>");
}
END_TEST

START_TEST(cells_say_what_they_head_and_how_far_they_go)
{
    uint32_t row = made_element(&m, ROLE_TR, made_element(&m, ROLE_TABLE, 0));
    uint32_t first = made_element(&m, ROLE_TH, row);
    made_element(&m, ROLE_TH, row);
    made_element(&m, ROLE_TD, row);
    struct sheet_element *cells = &m.sheet.elements.items[first];
    cells[0].columns = 2;
    cells[1].row_head = true;
    cells[1].rows = 3;
    cells[2].rows = 2;
    put();
    made_has(&m, "/S/TH/P 6 0 R/A<</O/Table/Scope/Column/ColSpan 2>>");
    made_has(&m, "/S/TH/P 6 0 R/A<</O/Table/Scope/Row/RowSpan 3>>");
    made_has(&m, "/S/TD/P 6 0 R/A<</O/Table/RowSpan 2>>");
}
END_TEST

START_TEST(figures_are_said_in_words_and_have_a_place)
{
    uint32_t figure = made_element(&m, ROLE_FIGURE, 0);
    m.sheet.elements.items[figure].alt = S("図");
    struct sheet_shape shape = {.x = 10, .y = 20, .element = figure};
    *LIST_PUSH(&arena, &shape.path) =
        (struct sheet_step){.verb = SHEET_MOVE, .to = {0, 0}};
    *LIST_PUSH(&arena, &shape.path) =
        (struct sheet_step){.verb = SHEET_LINE, .to = {50, 30}};
    *LIST_PUSH(&arena, &m.sheet.items[0].shapes) = shape;
    made_run(&m, 0, figure, "字", "", 2, 60);
    made_own(&m, 0, figure);
    put();
    made_has(&m, "/Alt<FEFF56F3>/A<</O/Layout/Placement/Block"
                 "/BBox[2 39 60 80 ]>>");
}
END_TEST

START_TEST(lists_and_notes_have_what_readers_ask_for)
{
    uint32_t list = made_element(&m, ROLE_L, 0);
    m.sheet.elements.items[list].ordered = true;
    made_own(&m, 0, made_element(&m, ROLE_LI, list));
    uint32_t other = made_element(&m, ROLE_L, 0);
    made_own(&m, 0, made_element(&m, ROLE_LI, other));
    made_own(&m, 0, made_element(&m, ROLE_NOTE, 0));
    made_element(&m, ROLE_NOTE, 0);
    put();
    made_has(&m, "/A<</O/List/ListNumbering/Decimal>>");
    made_has(&m, "/A<</O/List/ListNumbering/Disc>>");
    made_has(&m, "/S/Note/P 4 0 R/ID(note0000000005)");
    made_has(&m, "/IDTree<</Names[(note0000000005)9 0 R ]>>");
}
END_TEST

START_TEST(a_link_that_leads_nowhere_is_a_span)
{
    uint32_t link = made_element(&m, ROLE_LINK, 0);
    find_roles();
    ck_assert_int_eq(m.work.roles[link], ROLE_SPAN);
    bool leads[] = {false, true};
    structure_find_roles(&m.work, leads);
    ck_assert_int_eq(m.work.roles[link], ROLE_LINK);
}
END_TEST

Suite *pdf_structure_suite(void);
Suite *pdf_structure_suite(void)
{
    Suite *suite = suite_create("pdf/structure");
    TCase *t = tcase_create("structure");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, no_heading_skips_a_level, 0,
                        sizeof levels / sizeof *levels);
    tcase_add_test(t, content_and_annotations_find_their_element);
    tcase_add_test(t, what_says_nothing_is_left_out_but_for_cells);
    tcase_add_test(t, cells_say_what_they_head_and_how_far_they_go);
    tcase_add_test(t, figures_are_said_in_words_and_have_a_place);
    tcase_add_test(t, lists_and_notes_have_what_readers_ask_for);
    tcase_add_test(t, a_link_that_leads_nowhere_is_a_span);
    suite_add_tcase(suite, t);
    return suite;
}
