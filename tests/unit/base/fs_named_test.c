#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/base/folder.h"

static struct folder f;

static void setup(void)
{
    folder_open(&f);
}

static void teardown(void)
{
    folder_close(&f);
}

static bool replace(const char *name, const char *text)
{
    return fs_replace(&f.arena, str_from_c(folder_path(&f, name)),
                      str_from_c(text), &f.error);
}

START_TEST(a_file_is_made_and_then_replaced_whole)
{
    ck_assert(replace("a.html", "a long first text"));
    ino_t first = folder_stat(&f, "a.html").st_ino;
    ck_assert(replace("a.html", "short"));
    ck_assert(folder_holds(&f, "a.html", "short"));
    ck_assert_uint_ne(folder_stat(&f, "a.html").st_ino, first);
}
END_TEST

START_TEST(a_missing_folder_is_said_by_the_name_given)
{
    ck_assert(!replace("no/such/a.html", "x"));
    ck_assert(str_contains(f.error.path, S("no/such")));
    ck_assert_int_eq(f.error.code, ENOENT);
}
END_TEST

START_TEST(a_folder_is_not_replaced)
{
    folder_write(&f, "kept/inside.txt", "x");
    ck_assert(!replace("kept", "y"));
    ck_assert_int_eq(f.error.code, EISDIR);
    ck_assert(folder_holds(&f, "kept/inside.txt", "x"));
}
END_TEST

START_TEST(what_a_link_points_to_is_written_and_the_link_stays)
{
    folder_write(&f, "real.html", "a long old text");
    ck_assert_int_eq(symlink("real.html", folder_path(&f, "link.html")), 0);
    ck_assert(replace("link.html", "new"));
    struct stat about;
    ck_assert_int_eq(lstat(folder_path(&f, "link.html"), &about), 0);
    ck_assert(S_ISLNK(about.st_mode));
    ck_assert(folder_holds(&f, "real.html", "new"));
}
END_TEST

START_TEST(a_device_takes_the_bytes)
{
    ck_assert(fs_replace(&f.arena, S("/dev/null"), S("x"), &f.error));
    struct stat about;
    ck_assert_int_eq(stat("/dev/null", &about), 0);
    ck_assert(S_ISCHR(about.st_mode));
}
END_TEST

START_TEST(a_full_device_is_a_failure)
{
    ck_assert(!fs_replace(&f.arena, S("/dev/full"), S("x"), &f.error));
    ck_assert_int_eq(f.error.code, ENOSPC);
}
END_TEST

START_TEST(a_pipe_that_nobody_reads_does_not_hold_us)
{
    ck_assert_int_eq(mkfifo(folder_path(&f, "pipe"), 0600), 0);
    ck_assert(!replace("pipe", "x"));
    ck_assert_int_eq(f.error.code, ENXIO);
}
END_TEST

Suite *base_fs_named_suite(void);
Suite *base_fs_named_suite(void)
{
    Suite *suite = suite_create("base/fs_named");
    TCase *tc = tcase_create("fs_named");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc, a_file_is_made_and_then_replaced_whole);
    tcase_add_test(tc, a_missing_folder_is_said_by_the_name_given);
    tcase_add_test(tc, a_folder_is_not_replaced);
    tcase_add_test(tc, what_a_link_points_to_is_written_and_the_link_stays);
    tcase_add_test(tc, a_device_takes_the_bytes);
    tcase_add_test(tc, a_full_device_is_a_failure);
    tcase_add_test(tc, a_pipe_that_nobody_reads_does_not_hold_us);
    suite_add_tcase(suite, tc);
    return suite;
}
