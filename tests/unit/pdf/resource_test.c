#include "pdf/resource.h"

#include <check.h>
#include <string.h>

#include "base/buf.h"

static const struct {
    const char *before, *after;
} files[] = {
    {"<< /XObject << /x5 5 0 R /x6 6 0 R /x5 5 0 R >>",
     "<< /XObject << /x5 5 0 R /x6 6 0 R           >>"},
    {"/XObject << /x5 5 0 R >> /XObject << /x5 5 0 R >>",
     "/XObject << /x5 5 0 R >> /XObject << /x5 5 0 R >>"},
    {"/XObject << /x999999999 5 0 R /x999999999 5 0 R >>",
     "/XObject << /x999999999 5 0 R /x999999999 5 0 R >>"},
    {"/XObject << /x5 5 0", "/XObject << /x5 5 0"},
    {"/XObject << ", "/XObject << "},
    {"/XObject << /y5 5 0 R /y5 5 0 R >>",
     "/XObject << /y5 5 0 R /y5 5 0 R >>"},
};

START_TEST(a_picture_is_named_once_in_a_dictionary)
{
    struct arena a = {0};
    struct buf b = {.arena = &a};
    buf_put(&b, str_from_c(files[_i].before));
    for (int i = 0; i < 200; i++)
        buf_put_byte(&b, '.'); /* numbers are small beside a file's length */
    pdf_settle_resources(&a, b.ptr, b.len);
    ck_assert_int_eq(strncmp(b.ptr, files[_i].after, strlen(files[_i].after)),
                     0);
    arena_free(&a);
}
END_TEST

Suite *pdf_resource_suite(void);
Suite *pdf_resource_suite(void)
{
    Suite *s = suite_create("pdf/resource");
    TCase *c = tcase_create("resource");
    tcase_add_loop_test(c, a_picture_is_named_once_in_a_dictionary, 0,
                        sizeof files / sizeof *files);
    suite_add_tcase(s, c);
    return s;
}
