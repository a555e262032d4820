#include "pdf/faces.h"

#include <check.h>

static struct arena arena;
static struct diag_list diags;

static const str broken[] = {
    STR_INIT(""),
    STR_INIT("0"),
    STR_INIT("no font at all, only words"),
    STR_INIT("\0\1\0\0\377\377\0\0\0\0\0\0"),
};

START_TEST(bytes_that_are_no_font_are_the_worlds_fault)
{
    diags = (struct diag_list){.arena = &arena};
    str fonts[FACE_COUNT] = {broken[_i], broken[_i]};
    ck_assert_ptr_null(pdf_faces_new(fonts, &diags));
    ck_assert_uint_eq(diags.len, 1);
    ck_assert(diag_world_failed(&diags));
    arena_free(&arena);
}
END_TEST

Suite *pdf_faces_suite(void);
Suite *pdf_faces_suite(void)
{
    Suite *suite = suite_create("pdf/faces");
    TCase *t = tcase_create("faces");
    tcase_add_loop_test(t, bytes_that_are_no_font_are_the_worlds_fault, 0,
                        sizeof broken / sizeof *broken);
    suite_add_tcase(suite, t);
    return suite;
}
