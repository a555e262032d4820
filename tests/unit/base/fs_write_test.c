#define _GNU_SOURCE /* unshare, for a disk of its own */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "unit/base/disk.h"

static struct folder f;

static void before(void)
{
    folder_open(&f);
}

static void after(void)
{
    folder_close(&f);
}

START_TEST(directories_are_made_as_far_as_they_are_missing)
{
    ck_assert(fs_make_dirs(&f.arena, &f.dir, S("a/b/c"), &f.error));
    ck_assert(fs_make_dirs(&f.arena, &f.dir, S("a/b/c/"), &f.error));
    ck_assert(fs_make_dirs(&f.arena, &f.dir, S("."), &f.error));
    ck_assert(S_ISDIR(folder_stat(&f, "a/b/c").st_mode));
    folder_write(&f, "file", "x");
    ck_assert(!fs_make_dirs(&f.arena, &f.dir, S("file/d"), &f.error));
    ck_assert_int_eq(f.error.code, ENOTDIR);
    ck_assert(!fs_make_dirs(&f.arena, &f.dir, S("../d"), &f.error));
    ck_assert_int_eq(f.error.code, FS_OUTSIDE);
}
END_TEST

START_TEST(an_existing_directory_keeps_its_mode)
{
    ck_assert_int_eq(mkdir(folder_path(&f, "a"), 0700), 0);
    folder_write(&f, "a/b/c", "x");
    ck_assert_uint_eq(folder_stat(&f, "a").st_mode & 07777, 0700);
}
END_TEST

START_TEST(a_path_of_a_person_is_made_and_opened)
{
    struct fs_dir dir;
    str path = arena_printf(&f.arena, "%s/x/y/z/", f.path);
    ck_assert(fs_dir_make(&f.arena, path, &dir, &f.error));
    ck_assert(fs_write(&f.arena, &dir, S("a"), S("1"), &f.error));
    fs_dir_close(&dir);
    ck_assert(folder_holds(&f, "x/y/z/a", "1"));
    ck_assert(fs_dir_make(&f.arena, path, &dir, &f.error));
    fs_dir_close(&dir);
    path = arena_printf(&f.arena, "%s/x/y/z/a/b", f.path);
    ck_assert(!fs_dir_make(&f.arena, path, &dir, &f.error));
    ck_assert_int_eq(f.error.code, ENOTDIR);
}
END_TEST

START_TEST(a_link_is_a_second_name)
{
    struct fs_dir to;
    folder_write(&f, "from/a/b", "x");
    ck_assert(fs_make_dirs(&f.arena, &f.dir, S("to"), &f.error));
    ck_assert(fs_dir_open_beneath(&f.arena, &f.dir, S("to"), &to, &f.error));
    struct fs_dir from;
    ck_assert(
        fs_dir_open_beneath(&f.arena, &f.dir, S("from"), &from, &f.error));
    ck_assert(fs_link_or_copy(&f.arena, &from, S("a/b"), &to, &f.error));
    ck_assert_uint_eq(folder_stat(&f, "from/a/b").st_ino,
                      folder_stat(&f, "to/a/b").st_ino);
    ck_assert(!fs_link_or_copy(&f.arena, &from, S("a/b"), &to, &f.error));
    ck_assert_int_eq(f.error.code, EEXIST);
    fs_dir_close(&from);
    fs_dir_close(&to);
}
END_TEST

START_TEST(across_disks_a_file_is_copied_with_mode_and_mtime)
{
    struct fs_dir disk;
    if (!disk_mount(&f, "disk", "size=1m"))
        return;
    const struct timespec times[2] = {{1000000000, 7}, {1000000000, 7}};
    folder_write(&f, "a/b", "x");
    chmod(folder_path(&f, "a/b"), 0711);
    utimensat(AT_FDCWD, folder_path(&f, "a/b"), times, 0);
    ck_assert_int_eq(symlink("b", folder_path(&f, "a/link")), 0);
    ck_assert(
        fs_dir_open_beneath(&f.arena, &f.dir, S("disk"), &disk, &f.error));
    ck_assert(fs_link_or_copy(&f.arena, &f.dir, S("a/b"), &disk, &f.error));
    ck_assert(fs_link_or_copy(&f.arena, &f.dir, S("a/link"), &disk, &f.error));
    fs_dir_close(&disk);
    struct stat copy = folder_stat(&f, "disk/a/b");
    ck_assert_uint_eq(copy.st_mode & 07777, 0711);
    ck_assert_int_eq(copy.st_mtim.tv_sec, 1000000000);
    ck_assert_int_eq(copy.st_mtim.tv_nsec, 7);
    ck_assert(folder_holds(&f, "disk/a/b", "x"));
    ck_assert(S_ISLNK(folder_stat(&f, "disk/a/link").st_mode));
    disk_unmount(&f, "disk");
}
END_TEST

START_TEST(a_failed_write_leaves_no_file)
{
    char *text = arena_alloc(&f.arena, 100001);
    memset(text, 'x', 100000);
    if (!disk_mount(&f, "disk", "size=64k"))
        return;
    ck_assert(!fs_write(&f.arena, &f.dir, S("disk/large"), str_from_c(text),
                        &f.error));
    ck_assert_int_eq(f.error.code, ENOSPC);
    ck_assert(!fs_exists(&f.dir, S("disk/large")));
    disk_unmount(&f, "disk");
}
END_TEST

START_TEST(a_file_past_the_size_limit_is_an_error)
{
    char *text = arena_alloc(&f.arena, 100001);
    memset(text, 'x', 100000);
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){50000, RLIM_INFINITY});
    bool written =
        fs_write(&f.arena, &f.dir, S("large"), str_from_c(text), &f.error);
    setrlimit(RLIMIT_FSIZE, &(struct rlimit){RLIM_INFINITY, RLIM_INFINITY});
    ck_assert(!written);
    ck_assert_int_eq(f.error.code, EFBIG);
    ck_assert(!fs_exists(&f.dir, S("large")));
}
END_TEST

START_TEST(renaming_makes_the_directories_it_needs)
{
    folder_write(&f, "a", "new");
    folder_write(&f, "x/y", "old");
    ck_assert(fs_rename(&f.arena, &f.dir, S("a"), S("x/y"), &f.error));
    ck_assert(folder_holds(&f, "x/y", "new"));
    ck_assert(fs_rename(&f.arena, &f.dir, S("x/y"), S("p/q/r"), &f.error));
    ck_assert(folder_holds(&f, "p/q/r", "new"));
    ck_assert(!fs_rename(&f.arena, &f.dir, S("none"), S("b"), &f.error));
    ck_assert_int_eq(f.error.code, ENOENT);
}
END_TEST

START_TEST(two_trees_change_places)
{
    folder_write(&f, "one/a", "1");
    folder_write(&f, "other/b", "2");
    ck_assert(fs_exchange(&f.arena, &f.dir, S("one"), S("other"), &f.error));
    ck_assert(folder_holds(&f, "one/b", "2"));
    ck_assert(folder_holds(&f, "other/a", "1"));
    ck_assert(!fs_exchange(&f.arena, &f.dir, S("one"), S("none"), &f.error));
    ck_assert_int_eq(f.error.code, ENOENT);
    ck_assert(fs_sync(&f.arena, &f.dir, &f.error));
}
END_TEST

START_TEST(a_lock_keeps_others_out_until_it_is_given_back)
{
    int one, other;
    ck_assert(fs_lock(&f.arena, &f.dir, S("lock"), &one, &f.error));
    ck_assert(!fs_lock(&f.arena, &f.dir, S("lock"), &other, &f.error));
    ck_assert_int_eq(f.error.code, EWOULDBLOCK);
    ck_assert_int_ne(fcntl(one, F_GETFD) & FD_CLOEXEC, 0);
    fs_unlock(one);
    ck_assert(fs_lock(&f.arena, &f.dir, S("lock"), &other, &f.error));
    fs_unlock(other);
}
END_TEST

/* Who opened the file before its holder removed it must not have a lock. */
START_TEST(a_removed_lock_file_locks_nothing)
{
    int one, other;
    ck_assert(fs_lock(&f.arena, &f.dir, S("lock"), &one, &f.error));
    ck_assert(fs_remove(&f.arena, &f.dir, S("lock"), &f.error));
    ck_assert(fs_lock(&f.arena, &f.dir, S("lock"), &other, &f.error));
    ck_assert(fs_exists(&f.dir, S("lock")));
    fs_unlock(one);
    fs_unlock(other);
}
END_TEST

START_TEST(a_lock_file_that_is_a_link_is_refused)
{
    int fd;
    ck_assert_int_eq(symlink("/etc/passwd", folder_path(&f, "lock")), 0);
    ck_assert(!fs_lock(&f.arena, &f.dir, S("lock"), &fd, &f.error));
    ck_assert_int_eq(f.error.code, FS_OUTSIDE);
}
END_TEST

Suite *base_fs_write_suite(void);
Suite *base_fs_write_suite(void)
{
    Suite *suite = suite_create("base/fs_write");
    TCase *t = tcase_create("fs_write");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, directories_are_made_as_far_as_they_are_missing);
    tcase_add_test(t, an_existing_directory_keeps_its_mode);
    tcase_add_test(t, a_path_of_a_person_is_made_and_opened);
    tcase_add_test(t, a_link_is_a_second_name);
    tcase_add_test(t, across_disks_a_file_is_copied_with_mode_and_mtime);
    tcase_add_test(t, a_failed_write_leaves_no_file);
    tcase_add_test(t, a_file_past_the_size_limit_is_an_error);
    tcase_add_test(t, renaming_makes_the_directories_it_needs);
    tcase_add_test(t, two_trees_change_places);
    tcase_add_test(t, a_lock_keeps_others_out_until_it_is_given_back);
    tcase_add_test(t, a_removed_lock_file_locks_nothing);
    tcase_add_test(t, a_lock_file_that_is_a_link_is_refused);
    suite_add_tcase(suite, t);
    return suite;
}
