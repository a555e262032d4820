#include "pdf/outline.h"

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

static void add(int level, const char *title, size_t page, float y)
{
    *LIST_PUSH(&arena, &m.sheet.outline) =
        (struct sheet_outline){level, str_from_c(title), page, y};
}

START_TEST(a_sheet_without_headings_has_no_outline)
{
    ck_assert_uint_eq(outline_put(&m.work), 0);
    ck_assert_uint_eq(made_objects(&m).len, 0);
}
END_TEST

START_TEST(entries_hang_below_the_nearest_higher_one)
{
    add(1, "A", 0, 10);
    add(3, "B", 0, 20); /* no level 2 above it */
    add(2, "C", 1, 30);
    add(1, "D", 1, 40);
    add(99, "E", 1, 50);
    /* 3: the root; 4 to 8: A to E */
    ck_assert_uint_eq(outline_put(&m.work), 3);
    made_has(&m, "<</Type/Outlines/First 4 0 R/Last 7 0 R/Count 5>>");
    made_has(&m, "<</First 5 0 R/Last 6 0 R/Next 7 0 R/Count 2/Parent 3 0 R"
                 "/Title<FEFF0041>/Dest[1 0 R/XYZ null 90 null]>>");
    made_has(&m, "<</Next 6 0 R/Parent 4 0 R/Title<FEFF0042>");
    made_has(&m, "<</Prev 5 0 R/Parent 4 0 R/Title<FEFF0043>"
                 "/Dest[2 0 R/XYZ null 70 null]>>");
    made_has(&m, "<</First 8 0 R/Last 8 0 R/Prev 4 0 R/Count 1/Parent 3 0 R"
                 "/Title<FEFF0044>");
}
END_TEST

Suite *pdf_outline_suite(void);
Suite *pdf_outline_suite(void)
{
    Suite *suite = suite_create("pdf/outline");
    TCase *t = tcase_create("outline");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_test(t, a_sheet_without_headings_has_no_outline);
    tcase_add_test(t, entries_hang_below_the_nearest_higher_one);
    suite_add_tcase(suite, t);
    return suite;
}
