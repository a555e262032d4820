#define _GNU_SOURCE /* unshare, for a disk of its own */
#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "unit/base/disk.h"
#include "unit/write/site.h"

static struct site_folder s;

static void before(void)
{
    site_open(&s);
}

static void after(void)
{
    site_expect_tidy(&s);
    site_close(&s);
}

static const struct content first[] = {{"a/card.html", "old card"},
                                       {"index.html", "home"},
                                       {"old.html", "gone soon"},
                                       {"style.css", "p {}"},
                                       {NULL, NULL}};
static const struct content second[] = {{"a/card.html", "new card"},
                                        {"b/new.html", "new"},
                                        {"index.html", "home"},
                                        {"style.css", "p {}"},
                                        {NULL, NULL}};

START_TEST(the_first_publish_makes_out)
{
    ck_assert(site_publish(&s, "out", first));
    site_expect(&s, "out", first);
    ck_assert_uint_eq(s.diags.len, 0);
    ck_assert_uint_eq(s.report.added, 4);
    ck_assert_uint_eq(folder_stat(&s.f, "out").st_mode & 07777, 0755);
}
END_TEST

START_TEST(the_next_publish_replaces_the_whole_tree)
{
    ck_assert(site_publish(&s, "out", first));
    ck_assert(site_publish(&s, "out", second));
    site_expect(&s, "out", second);
    ck_assert_uint_eq(s.report.added, 1);
    ck_assert_uint_eq(s.report.changed, 1);
    ck_assert_uint_eq(s.report.same, 2);
    ck_assert_uint_eq(s.report.removed, 1);
    ck_assert(!s.report.fallback);
}
END_TEST

static void age(const char *path)
{
    const struct timespec times[2] = {{1000000000, 5}, {1000000000, 5}};
    ck_assert_int_eq(utimensat(AT_FDCWD, folder_path(&s.f, path), times, 0), 0);
}

START_TEST(an_unchanged_file_keeps_inode_and_mtime)
{
    ck_assert(site_publish(&s, "out", first));
    age("out/style.css");
    struct stat old = folder_stat(&s.f, "out/style.css");
    ck_assert(site_publish(&s, "out", second));
    struct stat new = folder_stat(&s.f, "out/style.css");
    ck_assert_uint_eq(old.st_ino, new.st_ino);
    ck_assert_int_eq(old.st_mtim.tv_sec, new.st_mtim.tv_sec);
    ck_assert_int_eq(old.st_mtim.tv_nsec, new.st_mtim.tv_nsec);
    ck_assert_uint_eq(new.st_nlink, 1);
}
END_TEST

START_TEST(publishing_the_same_again_touches_nothing)
{
    ck_assert(site_publish(&s, "out", first));
    age("out");
    struct stat old = folder_stat(&s.f, "out");
    ck_assert(site_publish(&s, "out", first));
    struct stat new = folder_stat(&s.f, "out");
    ck_assert_uint_eq(s.report.same, 4);
    ck_assert_uint_eq(old.st_ino, new.st_ino);
    ck_assert_int_eq(old.st_mtim.tv_sec, new.st_mtim.tv_sec);
    site_expect(&s, "out", first);
}
END_TEST

START_TEST(a_file_changed_by_hand_is_written_again)
{
    ck_assert(site_publish(&s, "out", first));
    ck_assert_int_eq(unlink(folder_path(&s.f, "out/style.css")), 0);
    folder_write(&s.f, "out/style.css", "q {}");
    ck_assert(site_publish(&s, "out", first));
    ck_assert_uint_eq(s.report.changed, 1);
    site_expect(&s, "out", first);
}
END_TEST

START_TEST(a_file_may_become_a_folder_and_back)
{
    static const struct content file[] = {
        {"a", "1"}, {"index.html", "x"}, {NULL, NULL}};
    static const struct content folder[] = {
        {"a/b", "2"}, {"index.html", "x"}, {NULL, NULL}};
    ck_assert(site_publish(&s, "out", file));
    ck_assert(site_publish(&s, "out", folder));
    site_expect(&s, "out", folder);
    ck_assert(site_publish(&s, "out", file));
    site_expect(&s, "out", file);
}
END_TEST

START_TEST(foreign_files_stay_and_are_named)
{
    ck_assert(site_publish(&s, "out", first));
    folder_write(&s.f, "out/.well-known/proof.txt", "mine");
    folder_write(&s.f, "out/a/mine.txt", "mine too");
    ck_assert_int_eq(symlink("nowhere", folder_path(&s.f, "out/link")), 0);
    ck_assert_int_eq(chmod(folder_path(&s.f, "out/a/mine.txt"), 0600), 0);
    struct stat old = folder_stat(&s.f, "out/a/mine.txt");
    ck_assert(site_publish(&s, "out", second));
    ck_assert_str_eq(site_rule(&s), "foreign-file");
    ck_assert(site_says(&s, "3 個"));
    ck_assert_int_eq(s.diags.items[0]->level, DIAG_WARNING);
    ck_assert(folder_holds(&s.f, "out/.well-known/proof.txt", "mine"));
    ck_assert(folder_holds(&s.f, "out/b/new.html", "new"));
    struct stat new = folder_stat(&s.f, "out/a/mine.txt");
    ck_assert_uint_eq(old.st_ino, new.st_ino);
    ck_assert(S_ISLNK(folder_stat(&s.f, "out/link").st_mode));
}
END_TEST

static const char *const obstacles[] = {"out/b/new.html", "out/b",
                                        "out/b/new.html/deep"};

START_TEST(a_foreign_file_is_not_written_over)
{
    ck_assert(site_publish(&s, "out", first));
    folder_write(&s.f, obstacles[_i], "mine");
    ck_assert(!site_publish(&s, "out", second));
    ck_assert_str_eq(site_rule(&s), "foreign-file");
    ck_assert(folder_holds(&s.f, obstacles[_i], "mine"));
    ck_assert(folder_holds(&s.f, "out/a/card.html", "old card"));
}
END_TEST

START_TEST(a_link_inside_out_leads_nowhere)
{
    folder_write(&s.f, "secret/card.html", "secret");
    ck_assert(site_publish(&s, "out", first));
    ck_assert(fs_remove(&s.f.arena, &s.f.dir, S("out/a"), &s.f.error));
    ck_assert_int_eq(symlink("../secret", folder_path(&s.f, "out/a")), 0);
    ck_assert(!site_publish(&s, "out", second));
    ck_assert_str_eq(site_rule(&s), "foreign-file");
    ck_assert(folder_holds(&s.f, "secret/card.html", "secret"));
}
END_TEST

static const struct content none[] = {{"style.css", "p {}"}, {NULL, NULL}};
static const struct content few[] = {{"index.html", "home"}, {NULL, NULL}};

START_TEST(losing_most_pages_is_refused_unless_forced)
{
    ck_assert(site_publish(&s, "out", first));
    ck_assert(!site_publish(&s, "out", few));
    ck_assert_str_eq(site_rule(&s), "publish-refused");
    ck_assert(str_contains(s.diags.items[0]->hint, S("--force")));
    ck_assert(!site_publish(&s, "out", none));
    ck_assert_str_eq(site_rule(&s), "publish-refused");
    site_expect(&s, "out", first);
    ck_assert(site_publish_with(&s, "out", few, STAGE_FORCED));
    site_expect(&s, "out", few);
    ck_assert(site_publish_with(&s, "out", none, STAGE_FORCED));
    site_expect(&s, "out", none);
}
END_TEST

START_TEST(half_of_the_pages_are_enough)
{
    static const struct content four[] = {{"1.html", ""},
                                          {"2.html", ""},
                                          {"3.html", ""},
                                          {"4.html", ""},
                                          {NULL, NULL}};
    ck_assert(site_publish(&s, "out", four));
    static const struct content two[] = {
        {"1.html", ""}, {"2.html", ""}, {NULL, NULL}};
    ck_assert(site_publish(&s, "out", two));
    site_expect(&s, "out", two);
}
END_TEST

START_TEST(a_first_publish_without_pages_is_refused)
{
    ck_assert(!site_publish(&s, "out", none));
    ck_assert_str_eq(site_rule(&s), "publish-refused");
    ck_assert(!fs_exists(&s.f.dir, S("out")));
}
END_TEST

START_TEST(a_file_that_grew_in_the_stage_stops_the_publish)
{
    struct stage *stage = site_stage(&s, "out");
    ck_assert(site_put(&s, stage, "index.html", "home"));
    const char *path =
        arena_printf(&s.f.arena, "%s/.annai-stage.out.%ld/index.html", s.f.path,
                     (long)getpid())
            .ptr;
    ck_assert_int_eq(truncate(path, 1), 0);
    ck_assert(!stage_publish(stage, STAGE_CAREFUL, &s.report, &s.diags));
    ck_assert_str_eq(site_rule(&s), "write");
    stage_close(stage);
    ck_assert(!fs_exists(&s.f.dir, S("out")));
}
END_TEST

START_TEST(a_file_that_went_missing_stops_the_publish)
{
    struct stage *stage = site_stage(&s, "out");
    ck_assert(site_put(&s, stage, "index.html", "home"));
    ck_assert(site_put(&s, stage, "b.html", "b"));
    str path =
        arena_printf(&s.f.arena, ".annai-stage.out.%ld/b.html", (long)getpid());
    ck_assert(fs_remove(&s.f.arena, &s.f.dir, path, &s.f.error));
    ck_assert(!stage_publish(stage, STAGE_CAREFUL, &s.report, &s.diags));
    ck_assert_str_eq(site_rule(&s), "write");
    stage_close(stage);
}
END_TEST

static char *block(size_t size)
{
    char *text = arena_alloc(&s.f.arena, size + 1);
    memset(text, 'x', size);
    return text;
}

START_TEST(a_full_disk_leaves_the_old_tree)
{
    if (!disk_mount(&s.f, "disk", "size=64k"))
        return;
    ck_assert(site_publish(&s, "disk/out", first));
    const struct content large[] = {{"index.html", "home"},
                                    {"1.html", block(20000)},
                                    {"2.html", block(20000)},
                                    {"3.html", block(40000)},
                                    {NULL, NULL}};
    ck_assert(!site_publish(&s, "disk/out", large));
    ck_assert_str_eq(site_rule(&s), "write");
    ck_assert(site_says(&s, "3.html"));
    ck_assert(site_says(&s, "空き容量"));
    ck_assert(diag_world_failed(&s.diags));
    site_expect(&s, "disk/out", first);
    ck_assert(site_publish(&s, "disk/out", second));
    site_expect(&s, "disk/out", second);
    disk_unmount(&s.f, "disk");
}
END_TEST

START_TEST(a_disk_without_room_for_folders_leaves_the_old_tree)
{
    if (!disk_mount(&s.f, "disk", "size=64k,nr_inodes=12"))
        return;
    ck_assert(site_publish(&s, "disk/out", first));
    ck_assert(!site_publish(&s, "disk/out", second));
    ck_assert_str_eq(site_rule(&s), "write");
    site_expect(&s, "disk/out", first);
    disk_unmount(&s.f, "disk");
}
END_TEST

START_TEST(a_read_only_disk_is_said_to_be_one)
{
    if (!disk_mount(&s.f, "disk", "size=64k"))
        return;
    ck_assert(site_publish(&s, "disk/out", first));
    ck_assert_int_eq(mount(NULL, folder_path(&s.f, "disk"), NULL,
                           MS_REMOUNT | MS_RDONLY, NULL),
                     0);
    ck_assert(!site_publish(&s, "disk/out", second));
    ck_assert_str_eq(site_rule(&s), "write");
    ck_assert(site_says(&s, "読み取り専用"));
    site_expect(&s, "disk/out", first);
    disk_unmount(&s.f, "disk");
}
END_TEST

/* Root may write everywhere: only without its powers is there a refusal. */
static int publish_without_powers(const char *out)
{
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        return 2;
    bool done = site_publish(&s, out, second);
    return done || !site_says(&s, "許可がありません");
}

static void expect_no_permission(const char *out)
{
    int status;
    pid_t child = fork();
    if (child == 0)
        _exit(publish_without_powers(out));
    waitpid(child, &status, 0);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), 0);
    site_expect(&s, out, first);
}

START_TEST(an_out_without_permission_stays_as_it_is)
{
    ck_assert_int_eq(chmod(s.f.path, 0755), 0);
    ck_assert(site_publish(&s, "above/out", first));
    ck_assert_int_eq(chmod(folder_path(&s.f, "above"), 0777), 0);
    ck_assert_int_eq(chmod(folder_path(&s.f, "above/out"), 0555), 0);
    expect_no_permission("above/out");
    ck_assert_int_eq(chmod(folder_path(&s.f, "above/out"), 0777), 0);
    ck_assert_int_eq(chmod(folder_path(&s.f, "above"), 0555), 0);
    expect_no_permission("above/out");
    ck_assert_int_eq(chmod(folder_path(&s.f, "above"), 0755), 0);
}
END_TEST

Suite *write_publish_suite(void);
Suite *write_publish_suite(void)
{
    Suite *suite = suite_create("write/publish");
    TCase *t = tcase_create("publish");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, the_first_publish_makes_out);
    tcase_add_test(t, the_next_publish_replaces_the_whole_tree);
    tcase_add_test(t, an_unchanged_file_keeps_inode_and_mtime);
    tcase_add_test(t, publishing_the_same_again_touches_nothing);
    tcase_add_test(t, a_file_changed_by_hand_is_written_again);
    tcase_add_test(t, a_file_may_become_a_folder_and_back);
    tcase_add_test(t, foreign_files_stay_and_are_named);
    tcase_add_loop_test(t, a_foreign_file_is_not_written_over, 0,
                        sizeof obstacles / sizeof *obstacles);
    tcase_add_test(t, a_link_inside_out_leads_nowhere);
    tcase_add_test(t, losing_most_pages_is_refused_unless_forced);
    tcase_add_test(t, half_of_the_pages_are_enough);
    tcase_add_test(t, a_first_publish_without_pages_is_refused);
    tcase_add_test(t, a_file_that_grew_in_the_stage_stops_the_publish);
    tcase_add_test(t, a_file_that_went_missing_stops_the_publish);
    tcase_add_test(t, a_full_disk_leaves_the_old_tree);
    tcase_add_test(t, a_disk_without_room_for_folders_leaves_the_old_tree);
    tcase_add_test(t, a_read_only_disk_is_said_to_be_one);
    tcase_add_test(t, an_out_without_permission_stays_as_it_is);
    suite_add_tcase(suite, t);
    return suite;
}
