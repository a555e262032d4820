#include "unit/script/fixture.h"

#include <dirent.h>

#define SHEET(fields)                                                          \
    "sheet { name = \"x\", label = \"用紙\", paper = { 210, 297 }, " fields " }"
#define FOLDED(fields)                                                         \
    "sheet { name = \"x\", label = \"折る紙\", paper = { 297, 210 }, " fields  \
    " }"

START_TEST(a_sheet_says_its_paper_and_the_rest_is_usual)
{
    struct fixture *f = fixture_of(
        SCRIPT_SHEET, "sheet { name = \"card\", label = \"はがき\", also = "
                      "\"葉書\", paper = { 100, 148.5 }, size = 9.5 }");
    const struct sheet_form *s = &f->sheet;
    struct sheet_form usual = sheet_form_usual();
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert(str_equal(s->label, S("はがき")));
    ck_assert_double_eq(s->width, 100);
    ck_assert_double_eq(s->height, 148.5);
    ck_assert_double_eq(s->size, 9.5);
    ck_assert_double_eq(s->left, usual.left);
    ck_assert_int_eq(s->columns, 1);
    ck_assert_uint_eq(sheet_form_panels(s), 0);
    ck_assert(sheet_form_named(s, S("葉書")));
    ck_assert(!sheet_form_named(s, S("封筒")));
    fixture_free(f);
}
END_TEST

START_TEST(panels_have_widths_and_an_order_of_reading)
{
    struct fixture *f = fixture_of(
        SCRIPT_SHEET,
        FOLDED("panels = { { 97, 100, 100 }, { 100, 100, 97 } }, "
               "order = { { 5, 6, 1 }, { 2, 3, 4 } }, footer = \"last\""));
    const struct sheet_form *s = &f->sheet;
    ck_assert_msg(f->good, "%s", fixture_finding(f, 0));
    ck_assert_uint_eq(s->side_count, 2);
    ck_assert_uint_eq(sheet_form_panels(s), 6);
    ck_assert_double_eq(s->sides[0].panels[0].width, 97);
    ck_assert_int_eq(s->sides[0].panels[2].order, 1);
    ck_assert_double_eq(s->sides[1].panels[2].width, 97);
    ck_assert_int_eq(s->sides[1].panels[2].order, 4);
    ck_assert_int_eq(s->footer, FOOTER_LAST);
    fixture_free(f);
}
END_TEST

static const struct {
    const char *text, *finding;
} wrong[] = {
    {"", "1: settings: : このファイルに sheet { … } がありません"},
    {"sheet { name = \"x\", label = \"y\" }",
     "1: settings: sheet: sheet に「paper」がありません"},
    {SHEET("margin = 3"),
     "1: settings: margin: sheet に「margin」という項目はありません"},
    {"theme { name = \"x\" }",
     "1: settings: theme: theme はこのファイルには書けません"},
    {"sheet { name = \"x\", label = \"y\", paper = { 210 } }",
     "1: settings: { 210 }: 「paper」には紙の幅と高さ（mm）を書きます"},
    {"sheet { name = \"x\", label = \"y\", paper = { 210, 9 } }",
     "1: settings: { 210, 9 }: 紙は50mmから1200mmまでです"},
    {"sheet { name = \"x\", label = \"y\", paper = { 210, 9000 } }",
     "1: settings: { 210, 9000 }: 「paper」には紙の幅と高さ（mm）を書きます"},
    {SHEET("margins = { 1, 2, 3 }"),
     "1: settings: { 1, 2, 3 }: "
     "「margins」には上、右、下、左の余白（mm）を書きます"},
    {SHEET("margins = { 9, 100, 9, 100 }"),
     "1: settings: { 9, 100, 9, 100 }: 余白と段を除くと、文の入る所が幅10mm、"
     "高さ279mmしか残りません（どちらも30mmは要ります）"},
    {SHEET("columns = 5"), "1: settings: 5: 段は1から4までです"},
    {SHEET("columns = 1.5"),
     "1: settings: 1.5: 「columns」には1から999までの整数を書きます"},
    {SHEET("size = 3"), "1: settings: 3: 文字は6から40ポイントまでです"},
    {SHEET("gap = -1"), "1: settings: -1: 「gap」には0以上の数を書きます"},
    {SHEET("gap = 1e300"), "1: settings: 1e300: 段の間は200mmまでです"},
    {SHEET("gap = 0/0"), "1: settings: 0/0: 「gap」には0以上の数を書きます"},
    {SHEET("numbers = \"panel\""),
     "1: settings: \"panel\": "
     "面の番号は、「panels」のある用紙でだけ使えます"},
    {SHEET("pages = 200"), "1: settings: 200: ページは100までです"},
    {SHEET("footer = \"lst\""),
     "1: settings: \"lst\": 「footer」に「lst」とは書けません"},
    {FOLDED("panels = { { 100, 100, 100 } }"),
     "1: settings: { { 100, 100, 100 } }: 表の面の幅は合わせて300mmで、"
     "紙の幅297mmより3mm大きくなっています"},
    {FOLDED("panels = { { 148.5, 148.5 }, { 148.5, 148 } }"),
     "1: settings: { { 148.5, 148.5 }, { 148.5, 148 } }: 裏の面の幅は合わせて"
     "296.5mmで、紙の幅297mmより0.5mm小さくなっています"},
    {FOLDED("panels = { 148.5, 148.5 }"),
     "1: settings: { 148.5, 148.5 }: "
     "「panels」には面の幅（mm）を表と裏の順に書きます"},
    {FOLDED("panels = { { 148.5, 148.5 } }, order = { { 1, 1 } }"),
     "1: settings: { { 1, 1 } }: 「order」には、panels の面と同じ並びで、"
     "1から2までの番号を一つずつ書きます"},
    {FOLDED("panels = { { 148.5, 148.5 } }, columns = 2"),
     "1: settings: 2: 「columns」と「panels」は一緒に使えません"},
    {FOLDED("panels = { { 148.5, 148.5 } }, margins = { 9, 0, 9, 9 }"),
     "1: settings: { 9, 0, 9, 9 }: "
     "折り目から文字まで、左右に1mm以上の余白が要ります"},
};

START_TEST(a_mistake_in_a_sheet_is_reported_where_it_stands)
{
    struct fixture *f = fixture_of(SCRIPT_SHEET, wrong[_i].text);
    ck_assert_str_eq(fixture_finding(f, 0), wrong[_i].finding);
    ck_assert(!f->good);
    fixture_free(f);
}
END_TEST

/* The names of the theme's forms are those of their files. */
START_TEST(the_forms_of_the_theme_are_whole)
{
    DIR *folder = opendir("themes/kihon/sheets");
    size_t count = 0;
    ck_assert_ptr_nonnull(folder);
    for (const struct dirent *e; (e = readdir(folder));) {
        struct fixture *f = fixture_new();
        str path = arena_printf(&f->arena, "themes/kihon/sheets/%s", e->d_name);
        if (str_ends(path, S(".lua"))) {
            fixture_run(
                f, SCRIPT_SHEET,
                fixture_file(&f->arena, arena_c_string(&f->arena, path)));
            ck_assert_msg(f->good, "%s: %s", path.ptr, fixture_finding(f, 0));
            ck_assert(str_equal(
                arena_printf(&f->arena, "%.*s.lua", STR_ARG(f->sheet.name)),
                str_from_c(e->d_name)));
            count++;
        }
        fixture_free(f);
    }
    closedir(folder);
    ck_assert_uint_eq(count, 7);
}
END_TEST

/* What stands in a4.lua is what pages without a theme are set on. */
START_TEST(the_usual_form_is_that_of_a4)
{
    struct fixture *f = fixture_new();
    fixture_run(f, SCRIPT_SHEET,
                fixture_file(&f->arena, "themes/kihon/sheets/a4.lua"));
    struct sheet_form usual = sheet_form_usual();
    const struct sheet_form *s = &f->sheet;
    ck_assert(str_equal(s->name, usual.name));
    ck_assert_double_eq(s->width, usual.width);
    ck_assert_double_eq(s->height, usual.height);
    ck_assert_double_eq(s->top, usual.top);
    ck_assert_double_eq(s->right, usual.right);
    ck_assert_double_eq(s->bottom, usual.bottom);
    ck_assert_double_eq(s->left, usual.left);
    ck_assert_double_eq(s->size, usual.size);
    ck_assert_int_eq(s->pages, usual.pages);
    ck_assert_int_eq(s->numbers, usual.numbers);
    ck_assert_int_eq(s->footer, usual.footer);
    fixture_free(f);
}
END_TEST

Suite *script_sheets_suite(void);
Suite *script_sheets_suite(void)
{
    Suite *suite = suite_create("script/sheets");
    TCase *t = tcase_create("sheets");
    tcase_add_test(t, a_sheet_says_its_paper_and_the_rest_is_usual);
    tcase_add_test(t, panels_have_widths_and_an_order_of_reading);
    tcase_add_loop_test(t, a_mistake_in_a_sheet_is_reported_where_it_stands, 0,
                        sizeof wrong / sizeof *wrong);
    tcase_add_test(t, the_forms_of_the_theme_are_whole);
    tcase_add_test(t, the_usual_form_is_that_of_a4);
    suite_add_tcase(suite, t);
    return suite;
}
