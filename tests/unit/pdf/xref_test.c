#include "pdf/xref.h"

#include <check.h>

static struct arena arena;

/* Object 2's entry points at object 1. */
#define BODY "1 0 obj\nnull\nendobj\n"
static const str lying = STR_INIT(BODY "xref\n0 3\n"
                                       "0000000000 65535 f \n"
                                       "0000000000 00000 n \n"
                                       "0000000000 00000 n \n"
                                       "trailer\n<<>>\nstartxref\n20\n%%EOF");

START_TEST(an_entry_that_names_another_object_is_freed)
{
    str repaired;
    ck_assert(pdf_repair_xref(&arena, lying, &repaired));
    ck_assert_uint_eq(repaired.len, lying.len);
    ck_assert(str_contains(repaired, S("0000000000 00000 n \n"
                                       "0000000000 65535 f \n")));
}
END_TEST

static const str broken[] = {
    STR_INIT(""),
    STR_INIT("%PDF-1.5\n"),
    STR_INIT("startxref\n"),
    STR_INIT("startxref\n999999\n"),
    STR_INIT("xref\n0 9999999999\nstartxref\n0\n"),
    STR_INIT("xref\n1 1\n0000000000 00000 n \nstartxref\n0\n"),
    STR_INIT("xref\n0 99999999999999999999999\nstartxref\n0\n"),
};

START_TEST(files_without_a_table_are_refused)
{
    str repaired;
    ck_assert(!pdf_repair_xref(&arena, broken[_i], &repaired));
}
END_TEST

static void teardown(void)
{
    arena_free(&arena);
}

Suite *pdf_xref_suite(void);
Suite *pdf_xref_suite(void)
{
    Suite *suite = suite_create("pdf/xref");
    TCase *t = tcase_create("xref");
    tcase_add_checked_fixture(t, NULL, teardown);
    tcase_add_test(t, an_entry_that_names_another_object_is_freed);
    tcase_add_loop_test(t, files_without_a_table_are_refused, 0,
                        sizeof broken / sizeof *broken);
    suite_add_tcase(suite, t);
    return suite;
}
