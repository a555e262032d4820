#include <unistd.h>

#include "unit/base/folder.h"

static struct folder f;

static void before(void)
{
    folder_open(&f);
}

static void after(void)
{
    folder_close(&f);
}

static enum fs_kind kind_of(const char *path)
{
    enum fs_kind kind = FS_NOTHING;
    ck_assert(fs_kind(&f.arena, &f.dir, str_from_c(path), &kind, &f.error));
    return kind;
}

START_TEST(what_stands_at_a_path_is_told)
{
    folder_write(&f, "dir/file", "x");
    ck_assert_int_eq(symlink("dir", folder_path(&f, "link")), 0);
    ck_assert_int_eq(mkfifo(folder_path(&f, "fifo"), 0600), 0);
    ck_assert_int_eq(kind_of("dir"), FS_DIRECTORY);
    ck_assert_int_eq(kind_of("."), FS_DIRECTORY);
    ck_assert_int_eq(kind_of("dir/file"), FS_FILE);
    ck_assert_int_eq(kind_of("link"), FS_LINK);
    ck_assert_int_eq(kind_of("fifo"), FS_SPECIAL);
    ck_assert_int_eq(kind_of("none"), FS_NOTHING);
    ck_assert_int_eq(kind_of("none/deeper"), FS_NOTHING);
    enum fs_kind kind;
    ck_assert(!fs_kind(&f.arena, &f.dir, S("link/file"), &kind, &f.error));
    ck_assert_int_eq(f.error.code, FS_OUTSIDE);
}
END_TEST

START_TEST(bytes_are_compared_to_the_last)
{
    char *text = arena_alloc(&f.arena, 200001);
    memset(text, 'x', 200000);
    folder_write(&f, "large", text);
    ck_assert(folder_holds(&f, "large", text));
    text[199999] = 'y';
    ck_assert(!folder_holds(&f, "large", text));
    text[199999] = '\0';
    ck_assert(!folder_holds(&f, "large", text));
    folder_write(&f, "empty", "");
    ck_assert(folder_holds(&f, "empty", ""));
    ck_assert(!folder_holds(&f, "empty", "x"));
    ck_assert(!folder_holds(&f, "none", ""));
    ck_assert_int_eq(symlink("empty", folder_path(&f, "link")), 0);
    ck_assert(!folder_holds(&f, "link", ""));
}
END_TEST

static bool within(const char *inner, const char *outer)
{
    struct fs_dir in, out;
    bool result;
    ck_assert(fs_dir_open(&f.arena, str_from_c(inner), &in, &f.error));
    ck_assert(fs_dir_open(&f.arena, str_from_c(outer), &out, &f.error));
    ck_assert(fs_dir_within(&f.arena, &in, &out, &result, &f.error));
    fs_dir_close(&in);
    fs_dir_close(&out);
    return result;
}

START_TEST(a_directory_is_within_itself_and_those_above)
{
    folder_write(&f, "a/b/c", "x");
    folder_write(&f, "ab/c", "x");
    ck_assert_int_eq(symlink("a", folder_path(&f, "link")), 0);
    ck_assert(within(folder_path(&f, "a"), folder_path(&f, "a")));
    ck_assert(within(folder_path(&f, "a/b"), folder_path(&f, "a")));
    ck_assert(within(folder_path(&f, "a/b"), "/"));
    ck_assert(within("/", "/"));
    ck_assert(!within("/", folder_path(&f, "a")));
    ck_assert(!within(folder_path(&f, "a"), folder_path(&f, "a/b")));
    ck_assert(!within(folder_path(&f, "ab"), folder_path(&f, "a")));
    ck_assert(within(folder_path(&f, "link/b"), folder_path(&f, "a")));
    ck_assert(within(folder_path(&f, "a/b"), folder_path(&f, "link")));
}
END_TEST

START_TEST(a_directory_says_whether_it_can_be_written)
{
    ck_assert(fs_dir_writable(&f.arena, &f.dir, &f.error));
    if (geteuid() == 0)
        return;
    ck_assert_int_eq(chmod(f.path, 0500), 0);
    ck_assert(!fs_dir_writable(&f.arena, &f.dir, &f.error));
    ck_assert_int_eq(chmod(f.path, 0700), 0);
}
END_TEST

Suite *base_fs_kind_suite(void);
Suite *base_fs_kind_suite(void)
{
    Suite *suite = suite_create("base/fs_kind");
    TCase *t = tcase_create("fs_kind");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, what_stands_at_a_path_is_told);
    tcase_add_test(t, bytes_are_compared_to_the_last);
    tcase_add_test(t, a_directory_is_within_itself_and_those_above);
    tcase_add_test(t, a_directory_says_whether_it_can_be_written);
    suite_add_tcase(suite, t);
    return suite;
}
