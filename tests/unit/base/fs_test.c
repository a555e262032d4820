#include "base/fs.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/fs_door.h"
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

static int read_code(const char *path, size_t limit)
{
    str bytes;
    struct fs_error e = {0};
    fs_read(&f.arena, &f.dir, str_from_c(path), limit, &bytes, &e);
    return e.code;
}

static const struct {
    const char *path, *clean;
    int code;
} paths[] = {
    {"a/b", "a/b", 0},
    {"", ".", 0},
    {"./a//b/.", "a/b", 0},
    {"a/../b", "b", 0},
    {"a/b/../../c", "c", 0},
    {"a/..", ".", 0},
    {"..", "", FS_OUTSIDE},
    {"a/../../b", "", FS_OUTSIDE},
    {"/etc/passwd", "", FS_OUTSIDE},
    {"...", "...", 0},
};

START_TEST(a_path_is_cleaned_and_never_climbs_out)
{
    struct fs_clean clean;
    ck_assert_int_eq(fs_clean_path(str_from_c(paths[_i].path), &clean),
                     paths[_i].code);
    if (paths[_i].code == 0)
        ck_assert_str_eq(clean.text, paths[_i].clean);
}
END_TEST

START_TEST(a_path_with_nul_or_past_the_limit_is_refused)
{
    struct fs_clean clean;
    ck_assert_int_eq(fs_clean_path(S("a\0b"), &clean), EINVAL);
    static char text[5000];
    memset(text, 'a', sizeof text);
    str longest = {text, sizeof text};
    ck_assert_int_eq(fs_clean_path(longest, &clean), ENAMETOOLONG);
}
END_TEST

START_TEST(what_is_written_is_read_back)
{
    folder_write(&f, "a/b/c.txt", "案内");
    str bytes;
    ck_assert(fs_read(&f.arena, &f.dir, S("a/b/c.txt"), 100, &bytes, &f.error));
    ck_assert(str_equal(bytes, S("案内")));
    ck_assert(fs_read_absolute(&f.arena,
                               str_from_c(folder_path(&f, "a/b/c.txt")), 100,
                               &bytes, &f.error));
    ck_assert(str_equal(bytes, S("案内")));
}
END_TEST

static int map_code(const char *path, size_t limit, str *bytes)
{
    if (fs_map(&f.arena, str_from_c(path), limit, bytes, &f.error))
        return 0;
    ck_assert_uint_eq(bytes->len, 0);
    return f.error.code;
}

START_TEST(a_file_can_be_mapped)
{
    str bytes;
    folder_write(&f, "font", "案内");
    folder_write(&f, "empty", "");
    ck_assert_int_eq(map_code(folder_path(&f, "font"), 6, &bytes), 0);
    ck_assert(str_equal(bytes, S("案内")));
    fs_unmap(bytes);
    ck_assert_int_eq(map_code(folder_path(&f, "empty"), 6, &bytes), 0);
    ck_assert_uint_eq(bytes.len, 0);
    fs_unmap(bytes);
    ck_assert_int_eq(map_code(folder_path(&f, "font"), 5, &bytes),
                     FS_TOO_LARGE);
    ck_assert_int_eq(map_code(folder_path(&f, "none"), 5, &bytes), ENOENT);
    ck_assert_int_eq(map_code("/dev/zero", 5, &bytes), FS_NOT_REGULAR);
}
END_TEST

START_TEST(an_existing_file_is_not_written_over)
{
    folder_write(&f, "a", "one");
    ck_assert(!fs_write(&f.arena, &f.dir, S("a"), S("two"), &f.error));
    ck_assert_int_eq(f.error.code, EEXIST);
    ck_assert(folder_holds(&f, "a", "one"));
}
END_TEST

START_TEST(modes_do_not_depend_on_the_umask)
{
    mode_t old = umask(0077);
    folder_write(&f, "d/a", "x");
    umask(0);
    folder_write(&f, "e/a", "x");
    umask(old);
    ck_assert_uint_eq(folder_stat(&f, "d/a").st_mode & 07777, 0644);
    ck_assert_uint_eq(folder_stat(&f, "d").st_mode & 07777, 0755);
    ck_assert_uint_eq(folder_stat(&f, "e/a").st_mode & 07777, 0644);
    ck_assert_uint_eq(folder_stat(&f, "e").st_mode & 07777, 0755);
}
END_TEST

START_TEST(the_limit_counts_bytes)
{
    folder_write(&f, "a", "12345");
    ck_assert_int_eq(read_code("a", 5), 0);
    ck_assert_int_eq(read_code("a", 4), FS_TOO_LARGE);
    folder_write(&f, "empty", "");
    ck_assert_int_eq(read_code("empty", 0), 0);
}
END_TEST

/* Files of /proc say they have no bytes: the limit counts while reading. */
START_TEST(the_limit_holds_where_the_size_is_unknown)
{
    struct fs_dir proc;
    str bytes;
    ck_assert(fs_dir_open(&f.arena, S("/proc"), &proc, &f.error));
    ck_assert(!fs_read(&f.arena, &proc, S("cpuinfo"), 10, &bytes, &f.error));
    ck_assert_int_eq(f.error.code, FS_TOO_LARGE);
    ck_assert(
        fs_read(&f.arena, &proc, S("cpuinfo"), 1 << 24, &bytes, &f.error));
    ck_assert_uint_gt(bytes.len, 10);
    fs_dir_close(&proc);
}
END_TEST

START_TEST(only_regular_files_are_read)
{
    ck_assert_int_eq(mkfifo(folder_path(&f, "fifo"), 0600), 0);
    ck_assert_int_eq(read_code("fifo", 10), FS_NOT_REGULAR);
    ck_assert_int_eq(mkdir(folder_path(&f, "dir"), 0700), 0);
    ck_assert_int_eq(read_code("dir", 10), FS_NOT_REGULAR);
    str bytes;
    ck_assert(
        !fs_read_absolute(&f.arena, S("/dev/zero"), 10, &bytes, &f.error));
    ck_assert_int_eq(f.error.code, FS_NOT_REGULAR);
}
END_TEST

START_TEST(links_are_not_followed)
{
    folder_write(&f, "real/a", "x");
    ck_assert_int_eq(symlink("/etc/passwd", folder_path(&f, "out")), 0);
    ck_assert_int_eq(symlink("real/a", folder_path(&f, "in")), 0);
    ck_assert_int_eq(symlink("real", folder_path(&f, "folder")), 0);
    ck_assert_int_eq(read_code("out", 9999), FS_OUTSIDE);
    ck_assert_int_eq(read_code("in", 9999), FS_OUTSIDE);
    ck_assert_int_eq(read_code("folder/a", 9999), FS_OUTSIDE);
    ck_assert_int_eq(read_code("../etc/passwd", 9999), FS_OUTSIDE);
    ck_assert(!fs_write(&f.arena, &f.dir, S("folder/b"), S("x"), &f.error));
    ck_assert_int_eq(f.error.code, FS_OUTSIDE);
}
END_TEST

START_TEST(the_walk_refuses_what_openat2_refuses)
{
    folder_write(&f, "real/deep/a", "x");
    ck_assert_int_eq(symlink("real", folder_path(&f, "folder")), 0);
    ck_assert_int_eq(symlink("a", folder_path(&f, "real/deep/link")), 0);
    int fd;
    ck_assert_int_eq(fs_walk_beneath(f.dir.fd, "real/deep/a", O_RDONLY, &fd),
                     0);
    close(fd);
    ck_assert_int_eq(fs_walk_beneath(f.dir.fd, ".", O_RDONLY, &fd), 0);
    close(fd);
    ck_assert_int_eq(fs_walk_beneath(f.dir.fd, "folder/deep/a", O_RDONLY, &fd),
                     FS_OUTSIDE);
    ck_assert_int_eq(fs_walk_beneath(f.dir.fd, "real/deep/link", O_RDONLY, &fd),
                     FS_OUTSIDE);
    ck_assert_int_eq(fs_walk_beneath(f.dir.fd, "real/no/a", O_RDONLY, &fd),
                     ENOENT);
    ck_assert_int_eq(fs_walk_beneath(f.dir.fd, "real/deep/a/b", O_RDONLY, &fd),
                     ENOTDIR);
}
END_TEST

START_TEST(a_missing_file_says_so)
{
    struct fs_error e = {0};
    str bytes;
    ck_assert(!fs_read(&f.arena, &f.dir, S("no/such"), 10, &bytes, &e));
    ck_assert(str_equal(e.path, S("no/such")));
    ck_assert(
        str_equal(fs_error_message(&f.arena, &e), S("ファイルがありません")));
}
END_TEST

START_TEST(an_unknown_error_shows_its_number)
{
    struct fs_error e = {.code = 12345};
    ck_assert(str_contains(fs_error_message(&f.arena, &e), S("12345")));
}
END_TEST

START_TEST(a_directory_beneath_is_opened_by_its_path)
{
    folder_write(&f, "a/b/c", "x");
    struct fs_dir dir;
    ck_assert(fs_dir_open_beneath(&f.arena, &f.dir, S("a/b"), &dir, &f.error));
    ck_assert(str_ends(dir.path, S("/a/b")));
    ck_assert(fs_exists(&dir, S("c")));
    ck_assert(!fs_exists(&dir, S("d")));
    ck_assert(!fs_exists(&dir, S("../b/c")));
    fs_dir_close(&dir);
    ck_assert(
        !fs_dir_open_beneath(&f.arena, &f.dir, S("a/b/c"), &dir, &f.error));
    ck_assert_int_eq(f.error.code, ENOTDIR);
}
END_TEST

START_TEST(all_of_standard_input_is_read)
{
    int ends[2];
    str bytes;
    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(write(ends[1], "あいう", 9), 9);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    close(ends[0]);
    ck_assert(fs_read_stdin(&f.arena, 100, &bytes, &f.error));
    ck_assert(str_equal(bytes, S("あいう")));
}
END_TEST

Suite *base_fs_suite(void);
Suite *base_fs_suite(void)
{
    Suite *suite = suite_create("base/fs");
    TCase *t = tcase_create("fs");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_loop_test(t, a_path_is_cleaned_and_never_climbs_out, 0,
                        sizeof paths / sizeof *paths);
    tcase_add_test(t, a_path_with_nul_or_past_the_limit_is_refused);
    tcase_add_test(t, what_is_written_is_read_back);
    tcase_add_test(t, a_file_can_be_mapped);
    tcase_add_test(t, an_existing_file_is_not_written_over);
    tcase_add_test(t, modes_do_not_depend_on_the_umask);
    tcase_add_test(t, the_limit_counts_bytes);
    tcase_add_test(t, the_limit_holds_where_the_size_is_unknown);
    tcase_add_test(t, only_regular_files_are_read);
    tcase_add_test(t, links_are_not_followed);
    tcase_add_test(t, the_walk_refuses_what_openat2_refuses);
    tcase_add_test(t, a_missing_file_says_so);
    tcase_add_test(t, an_unknown_error_shows_its_number);
    tcase_add_test(t, a_directory_beneath_is_opened_by_its_path);
    tcase_add_test(t, all_of_standard_input_is_read);
    suite_add_tcase(suite, t);
    return suite;
}
