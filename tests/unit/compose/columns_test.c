/* Widths of columns where not all have room for what they want. */
#include "compose/columns.h"

#include <check.h>

static struct arena arena;
static struct diag_list diags;
static struct paper paper;
static struct sheet_form form;

static struct setter setter(void)
{
    diags = (struct diag_list){.arena = &arena};
    form = sheet_form_usual();
    paper = paper_of(&form);
    /* The three columns' own padding comes on top. */
    return (struct setter){.arena = &arena,
                           .diags = &diags,
                           .paper = &paper,
                           .x = 10,
                           .width = 200 + 3 * 2 * pad_side};
}

/* Least (phrases whole), natural, parted (dates and words whole). */
static const struct {
    struct column columns[3];
    float widths[3]; /* without padding */
} cases[] = {
    /* all have room for a line each */
    {{{20, 40, 10, 0, 0}, {20, 60, 10, 0, 0}, {20, 100, 10, 0, 0}},
     {40, 60, 100}},
    /* the widest phrases give way, short ones stay whole */
    {{{40, 300, 20, 0, 0}, {60, 300, 20, 0, 0}, {180, 300, 20, 0, 0}},
     {40, 60, 100}},
    /* a word without an end gives way, a date beside it stays whole */
    {{{900, 900, 900, 0, 0}, {80, 200, 80, 0, 0}, {30, 90, 30, 0, 0}},
     {90, 80, 30}},
};

START_TEST(the_widest_give_way)
{
    struct setter s = setter();
    struct column columns[3];
    struct columns t = {columns, 3};
    for (size_t i = 0; i < 3; i++)
        columns[i] = cases[_i].columns[i];
    ck_assert(columns_fit(&s, &t, (span){0}));
    float x = 10;
    for (size_t i = 0; i < 3; i++) {
        ck_assert_float_eq_tol(columns[i].width - 2 * pad_side,
                               cases[_i].widths[i], 0.1F);
        ck_assert_float_eq_tol(columns[i].x, x, 0.1F);
        x += columns[i].width;
    }
    ck_assert_float_eq_tol(columns_width(&t, 0, 3), s.width, 0.1F);
    ck_assert_uint_eq(diags.len, 0);
    arena_free(&arena);
}
END_TEST

Suite *compose_columns_suite(void);
Suite *compose_columns_suite(void)
{
    Suite *suite = suite_create("compose/columns");
    TCase *t = tcase_create("columns");
    tcase_add_loop_test(t, the_widest_give_way, 0,
                        sizeof cases / sizeof *cases);
    suite_add_tcase(suite, t);
    return suite;
}
