#include "pdf/finish.h"

#include <check.h>

static struct arena arena;
static struct diag_list diags;

static void setup(void)
{
    diags = (struct diag_list){.arena = &arena};
}

static void teardown(void)
{
    arena_free(&arena);
}

static const str broken[] = {
    STR_INIT(""),
    STR_INIT("%PDF-1.5\n"),
    STR_INIT("%PDF-1.5\nxref\n0 1\n0000000000 65535 f \n"
             "trailer\n<</Root 1 0 R/Size 1>>\nstartxref\n9\n%%EOF\n"),
};

START_TEST(what_is_no_whole_pdf_is_never_passed_on)
{
    const struct sheet sheet = {0};
    const struct pdf_drawn drawn = {.bytes = broken[_i]};
    str bytes;
    ck_assert(!pdf_finish(&arena, &arena, &sheet, &drawn, S(""), DATE_NONE,
                          &bytes, &diags));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert_str_eq(diags.items[0]->rule, "pdf");
    ck_assert(diag_world_failed(&diags));
}
END_TEST

Suite *pdf_finish_suite(void);
Suite *pdf_finish_suite(void)
{
    Suite *suite = suite_create("pdf/finish");
    TCase *t = tcase_create("finish");
    tcase_add_checked_fixture(t, setup, teardown);
    tcase_add_loop_test(t, what_is_no_whole_pdf_is_never_passed_on, 0,
                        sizeof broken / sizeof *broken);
    suite_add_tcase(suite, t);
    return suite;
}
