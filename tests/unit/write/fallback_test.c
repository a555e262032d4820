#define _GNU_SOURCE /* unshare, for a disk of its own */
#include <fcntl.h>
#include <unistd.h>

#include "unit/base/disk.h"
#include "unit/write/site.h"
#include "write/manifest.h"

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

static const struct content first[] = {{"a", "a file"},
                                       {"card.html", "old card"},
                                       {"deep/er/old.html", "1"},
                                       {"folder/x.html", "2"},
                                       {"index.html", "home"},
                                       {"style.css", "p {}"},
                                       {NULL, NULL}};
static const struct content second[] = {{"a/b.html", "a folder"},
                                        {"card.html", "new card"},
                                        {"folder", "a file"},
                                        {"index.html", "new home"},
                                        {"leaflet.pdf", "%PDF"},
                                        {"style.css", "p {}"},
                                        {NULL, NULL}};

START_TEST(a_mount_point_is_published_file_by_file)
{
    if (!disk_mount(&s.f, "out", "size=256k"))
        return;
    ck_assert(site_publish(&s, "out", first));
    ck_assert(s.report.fallback);
    site_expect(&s, "out", first);
    ck_assert(site_publish(&s, "out", second));
    ck_assert(s.report.fallback);
    ck_assert_uint_eq(s.diags.len, 0);
    site_expect(&s, "out", second);
    ck_assert(!fs_exists(&s.f.dir, S("out/deep")));
    ck_assert(site_publish(&s, "out", first));
    site_expect(&s, "out", first);
    disk_unmount(&s.f, "out");
}
END_TEST

START_TEST(an_unchanged_file_keeps_its_inode_on_a_mount_point)
{
    if (!disk_mount(&s.f, "out", "size=256k"))
        return;
    ck_assert(site_publish(&s, "out", first));
    struct stat old = folder_stat(&s.f, "out/style.css");
    ck_assert(site_publish(&s, "out", second));
    struct stat new = folder_stat(&s.f, "out/style.css");
    ck_assert_uint_eq(old.st_ino, new.st_ino);
    ck_assert_int_eq(old.st_mtim.tv_nsec, new.st_mtim.tv_nsec);
    disk_unmount(&s.f, "out");
}
END_TEST

START_TEST(foreign_files_stay_on_a_mount_point)
{
    if (!disk_mount(&s.f, "out", "size=256k"))
        return;
    ck_assert(site_publish(&s, "out", first));
    folder_write(&s.f, "out/deep/er/mine.txt", "mine");
    ck_assert_int_eq(symlink("mine.txt", folder_path(&s.f, "out/link")), 0);
    ck_assert(site_publish(&s, "out", second));
    ck_assert_str_eq(site_rule(&s), "foreign-file");
    ck_assert(folder_holds(&s.f, "out/deep/er/mine.txt", "mine"));
    ck_assert(fs_exists(&s.f.dir, S("out/link")));
    ck_assert(!fs_exists(&s.f.dir, S("out/deep/er/old.html")));
    disk_unmount(&s.f, "out");
}
END_TEST

START_TEST(a_full_mount_point_keeps_its_tree)
{
    if (!disk_mount(&s.f, "out", "size=64k"))
        return;
    ck_assert(site_publish(&s, "out", first));
    char *text = arena_alloc(&s.f.arena, 80001);
    memset(text, 'x', 80000);
    const struct content large[] = {
        {"card.html", text}, {"index.html", "x"}, {NULL, NULL}};
    ck_assert(!site_publish_with(&s, "out", large, STAGE_FORCED));
    ck_assert_str_eq(site_rule(&s), "write");
    ck_assert(site_says(&s, "空き容量"));
    site_expect(&s, "out", first);
    disk_unmount(&s.f, "out");
}
END_TEST

START_TEST(a_read_only_mount_point_keeps_its_tree)
{
    if (!disk_mount(&s.f, "out", "size=64k"))
        return;
    ck_assert(site_publish(&s, "out", first));
    ck_assert_int_eq(mount(NULL, folder_path(&s.f, "out"), NULL,
                           MS_REMOUNT | MS_RDONLY, NULL),
                     0);
    ck_assert(!site_publish(&s, "out", second));
    ck_assert_str_eq(site_rule(&s), "write");
    ck_assert(site_says(&s, "読み取り専用"));
    site_expect(&s, "out", first);
    disk_unmount(&s.f, "out");
}
END_TEST

/* What a build leaves that was killed after its decision to publish. */
static void leave_pending(const char *name, const struct content *files,
                          size_t moved)
{
    struct manifest m = {0};
    for (const struct content *file = files; file->path; file++) {
        str bytes = str_from_c(file->bytes);
        *LIST_PUSH(&s.f.arena, &m) = (struct manifest_entry){
            str_from_c(file->path), bytes.len, manifest_hash(bytes)};
        if (moved > 0)
            moved--;
        else
            folder_write(
                &s.f,
                arena_printf(&s.f.arena, "out/%s/%s", name, file->path).ptr,
                file->bytes);
    }
    folder_write(&s.f,
                 arena_printf(&s.f.arena, "out/%s/.annai-manifest", name).ptr,
                 manifest_text(&s.f.arena, &m).ptr);
}

/* Opening is enough to complete; nothing is put. */
static void recover(void)
{
    struct stage *stage = site_stage(&s, "out");
    ck_assert_ptr_nonnull(stage);
    ck_assert_uint_eq(s.diags.len, 0);
    stage_close(stage);
}

START_TEST(the_next_build_completes_a_decided_publish)
{
    ck_assert(site_publish(&s, "out", first));
    leave_pending(".annai-pending", second, 0);
    recover();
    site_expect(&s, "out", second);
}
END_TEST

START_TEST(a_publish_killed_between_two_renames_is_completed)
{
    ck_assert(site_publish(&s, "out", first));
    ck_assert(fs_remove(&s.f.arena, &s.f.dir, S("out/a"), &s.f.error));
    leave_pending(".annai-pending", second, 1);
    folder_write(&s.f, "out/a/b.html", "a folder");
    recover();
    site_expect(&s, "out", second);
}
END_TEST

START_TEST(a_first_publish_that_was_decided_is_completed)
{
    leave_pending(".annai-pending", second, 0);
    recover();
    site_expect(&s, "out", second);
}
END_TEST

START_TEST(a_publish_that_was_not_decided_is_dropped)
{
    ck_assert(site_publish(&s, "out", first));
    leave_pending(".annai-part", second, 2);
    recover();
    site_expect(&s, "out", first);
}
END_TEST

START_TEST(a_pending_folder_without_manifest_is_done)
{
    ck_assert(site_publish(&s, "out", first));
    folder_write(&s.f, "out/.annai-pending/card.html", "evil");
    recover();
    site_expect(&s, "out", first);
}
END_TEST

START_TEST(a_pending_folder_with_a_broken_manifest_is_refused)
{
    ck_assert(site_publish(&s, "out", first));
    folder_write(&s.f, "out/.annai-pending/.annai-manifest", "../../x\n");
    ck_assert_ptr_null(site_stage(&s, "out"));
    ck_assert_str_eq(site_rule(&s), "out-refused");
}
END_TEST

Suite *write_fallback_suite(void);
Suite *write_fallback_suite(void)
{
    Suite *suite = suite_create("write/fallback");
    TCase *t = tcase_create("fallback");
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, a_mount_point_is_published_file_by_file);
    tcase_add_test(t, an_unchanged_file_keeps_its_inode_on_a_mount_point);
    tcase_add_test(t, foreign_files_stay_on_a_mount_point);
    tcase_add_test(t, a_full_mount_point_keeps_its_tree);
    tcase_add_test(t, a_read_only_mount_point_keeps_its_tree);
    tcase_add_test(t, the_next_build_completes_a_decided_publish);
    tcase_add_test(t, a_publish_killed_between_two_renames_is_completed);
    tcase_add_test(t, a_first_publish_that_was_decided_is_completed);
    tcase_add_test(t, a_publish_that_was_not_decided_is_dropped);
    tcase_add_test(t, a_pending_folder_without_manifest_is_done);
    tcase_add_test(t, a_pending_folder_with_a_broken_manifest_is_refused);
    suite_add_tcase(suite, t);
    return suite;
}
