/*
 * A build is killed while it publishes: before each system call that
 * changes the disk, and at random moments while it publishes two generations of
 * a tree alternately. Each time the tree must be wholly one of the two, and the
 * next build must find its way.
 */
#define _GNU_SOURCE /* unshare, for a disk of its own */
#include <fcntl.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "unit/base/disk.h"
#include "unit/write/site.h"

enum { KILLS = 200, PAGES = 12, LONGEST_WAIT_US = 6000 };

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

struct generation {
    struct content files[PAGES + 3];
};

/* Both have an unchanged file, changed pages and a page of their own. */
static void make_generation(struct generation *g, const char *letter)
{
    struct arena *a = &s.f.arena;
    size_t n = 0;
    for (int i = 0; i < PAGES; i++)
        g->files[n++] = (struct content){
            arena_printf(a, "d%d/p%02d.html", i % 4, i).ptr,
            arena_printf(a, "%s%*d", letter, 500 * (i % 5 + 1), i).ptr};
    g->files[n++] = (struct content){"style.css", "p {}"};
    g->files[n++] = (struct content){
        arena_printf(a, "only-%s/index.html", letter).ptr, letter};
    g->files[n] = (struct content){NULL, NULL};
}

static _Noreturn void publish_for_ever(const struct generation *both)
{
    for (size_t turn = 0;; turn++)
        if (!site_publish(&s, "disk/out", both[turn % 2].files))
            _exit(1);
}

static void kill_after(const struct generation *both, long microseconds)
{
    int status;
    pid_t child = fork();
    if (child == 0)
        publish_for_ever(both);
    nanosleep(&(struct timespec){0, microseconds * 1000}, NULL);
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    ck_assert_msg(WIFSIGNALED(status), "a publish failed");
}

static void expect_either(const struct generation *both)
{
    bool new = fs_exists(&s.f.dir, S("disk/out/only-B/index.html"));
    site_expect(&s, "disk/out", both[new].files);
}

static void recover(void)
{
    struct fs_list names;
    struct fs_dir disk;
    struct stage *stage = site_stage(&s, "disk/out");
    ck_assert_ptr_nonnull(stage);
    stage_close(stage);
    ck_assert(fs_dir_open_beneath(&s.f.arena, &s.f.dir, S("disk"), &disk,
                                  &s.f.error));
    ck_assert(fs_list_names(&s.f.arena, &disk, &names, &s.f.error));
    ck_assert_uint_eq(names.len, 1);
    fs_dir_close(&disk);
}

static long next_random(uint32_t *state)
{
    *state = *state * 1664525 + 1013904223;
    return (long)(*state >> 8);
}

START_TEST(a_killed_build_leaves_one_whole_generation)
{
    struct generation both[2];
    uint32_t random = 20251202;
    bool own_disk = disk_mount(&s.f, "disk", "size=8m");
    make_generation(&both[0], "A");
    make_generation(&both[1], "B");
    ck_assert(site_publish(&s, "disk/out", both[0].files));
    for (int i = 0; i < KILLS; i++) {
        kill_after(both, next_random(&random) % LONGEST_WAIT_US);
        expect_either(both);
        if (i % 2)
            continue;
        recover();
        expect_either(both);
    }
    recover();
    if (own_disk)
        disk_unmount(&s.f, "disk");
}
END_TEST

START_TEST(a_killed_build_on_a_mount_point_is_completed)
{
    struct generation both[2];
    uint32_t random = 20241202;
    ck_assert_int_eq(mkdir(folder_path(&s.f, "disk"), 0755), 0);
    if (!disk_mount(&s.f, "disk/out", "size=8m"))
        return;
    make_generation(&both[0], "A");
    make_generation(&both[1], "B");
    ck_assert(site_publish(&s, "disk/out", both[0].files));
    ck_assert(s.report.fallback);
    for (int i = 0; i < KILLS; i++) {
        kill_after(both, next_random(&random) % LONGEST_WAIT_US);
        recover();
        expect_either(both);
    }
    disk_unmount(&s.f, "disk/out");
}
END_TEST

static const struct generation small[2] = {
    {{{"a", "same"},
      {"b/x.html", "A"},
      {"c.html", "A"},
      {"index.html", "A"},
      {"only-A/index.html", "A"},
      {NULL, NULL}}},
    {{{"a", "same"},
      {"b", "B"},
      {"c.html", "BB"},
      {"index.html", "BBB"},
      {"only-B/index.html", "B"},
      {NULL, NULL}}},
};

static _Noreturn void publish_traced(const struct generation *g)
{
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit(2);
    raise(SIGSTOP);
    _exit(site_publish(&s, "disk/out", g->files) ? 0 : 1);
}

/* Whether the child stands before a system call that changes the disk. */
static bool before_change(pid_t child)
{
    static const long changes[] = {SYS_write,    SYS_mkdirat,  SYS_linkat,
                                   SYS_unlinkat, SYS_renameat, SYS_renameat2,
                                   SYS_fchmod,   SYS_utimensat};
    struct __ptrace_syscall_info call;
    if (ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof call, &call) <= 0 ||
        call.op != PTRACE_SYSCALL_INFO_ENTRY)
        return false;
    if (call.entry.nr == SYS_openat)
        return (call.entry.args[2] & O_CREAT) != 0;
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        if (call.entry.nr == (uint64_t)changes[i])
            return true;
    return false;
}

/*
 * Publishes in a child and kills it before its n-th change, from 0. False
 * where it came to its end before.
 */
static bool kill_before_change(const struct generation *g, int n)
{
    int status;
    pid_t child = fork();
    if (child == 0)
        publish_traced(g);
    waitpid(child, &status, 0);
    ptrace(PTRACE_SETOPTIONS, child, NULL,
           PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    while (WIFSTOPPED(status) && (!before_change(child) || n-- > 0)) {
        ptrace(PTRACE_SYSCALL, child, NULL, NULL);
        waitpid(child, &status, 0);
    }
    if (!WIFSTOPPED(status)) {
        ck_assert(WIFEXITED(status));
        ck_assert_int_eq(WEXITSTATUS(status), 0);
        return false;
    }
    kill(child, SIGKILL);
    waitpid(child, &status, 0);
    return true;
}

static bool tracing_works(void)
{
    int status;
    pid_t child = fork();
    if (child == 0)
        _exit(ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0);
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return true;
    fprintf(stderr, "skipped: system calls cannot be traced here\n");
    return false;
}

START_TEST(a_build_killed_before_any_change_leaves_one_generation)
{
    int changes = 0;
    if (!tracing_works())
        return;
    bool own_disk = disk_mount(&s.f, "disk", "size=8m");
    ck_assert(site_publish(&s, "disk/out", small[0].files));
    while (kill_before_change(&small[1], changes)) {
        expect_either(small);
        recover();
        expect_either(small);
        ck_assert(site_publish(&s, "disk/out", small[0].files));
        changes++;
    }
    site_expect(&s, "disk/out", small[1].files);
    ck_assert_int_gt(changes, 20);
    if (own_disk)
        disk_unmount(&s.f, "disk");
}
END_TEST

START_TEST(a_build_killed_before_any_change_on_a_mount_point_is_completed)
{
    int changes = 0;
    ck_assert_int_eq(mkdir(folder_path(&s.f, "disk"), 0755), 0);
    if (!tracing_works() || !disk_mount(&s.f, "disk/out", "size=8m"))
        return;
    ck_assert(site_publish(&s, "disk/out", small[0].files));
    while (kill_before_change(&small[1], changes)) {
        recover();
        expect_either(small);
        ck_assert(site_publish(&s, "disk/out", small[0].files));
        changes++;
    }
    site_expect(&s, "disk/out", small[1].files);
    ck_assert_int_gt(changes, 40);
    disk_unmount(&s.f, "disk/out");
}
END_TEST

Suite *write_kill_suite(void);
Suite *write_kill_suite(void)
{
    Suite *suite = suite_create("write/kill");
    TCase *t = tcase_create("kill");
    tcase_set_timeout(t, 60);
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, a_build_killed_before_any_change_leaves_one_generation);
    tcase_add_test(
        t, a_build_killed_before_any_change_on_a_mount_point_is_completed);
    tcase_add_test(t, a_killed_build_leaves_one_whole_generation);
    tcase_add_test(t, a_killed_build_on_a_mount_point_is_completed);
    suite_add_tcase(suite, t);
    return suite;
}
