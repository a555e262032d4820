/*
 * Each system call of a publish is made to fail in turn. Whatever fails, the
 * tree is wholly the old one and a finding says why, or wholly the new one.
 */
#define _GNU_SOURCE /* unshare, for a disk of its own */
#include <errno.h>

#include "unit/base/disk.h"
#include "unit/base/trace.h"
#include "unit/write/site.h"

static struct site_folder s;

static void before(void)
{
    site_open(&s);
}

static void after(void)
{
    site_close(&s);
}

static const struct content first[] = {{"a", "same"},
                                       {"b/x.html", "1"},
                                       {"c.html", "1"},
                                       {"index.html", "1"},
                                       {NULL, NULL}};
static const struct content second[] = {{"a", "same"},
                                        {"b", "2"},
                                        {"c.html", "22"},
                                        {"index.html", "222"},
                                        {NULL, NULL}};

enum outcome { PUBLISHED, REFUSED_WITH_WORDS, REFUSED_IN_SILENCE };

static _Noreturn void publish_traced(void)
{
    trace_begin();
    bool done = site_publish(&s, "disk/out", second);
    bool said = s.diags.len > 0;
    _exit(done ? PUBLISHED : said ? REFUSED_WITH_WORDS : REFUSED_IN_SILENCE);
}

/* Memory, signals and the end of the process are not the file system. */
static bool of_files(long call)
{
    static const long others[] = {
        SYS_brk,   SYS_mmap,   SYS_munmap,      SYS_mprotect,   SYS_madvise,
        SYS_futex, SYS_getpid, SYS_sigaltstack, SYS_exit_group, SYS_exit,
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (call == others[i])
            return false;
    return true;
}

static enum outcome outcome_of(const struct trace *t, int n)
{
    ck_assert_msg(WIFEXITED(t->status), "call %d ended the process", n);
    return (enum outcome)WEXITSTATUS(t->status);
}

/* Publishes with the n-th call of the kind failing; false where none is. */
static bool publish_failing(int error, int n, enum outcome *outcome)
{
    bool failed = false;
    int wanted = n;
    pid_t child = fork();
    if (child == 0)
        publish_traced();
    struct trace t = trace_open(child);
    while (trace_next(&t)) {
        if (!of_files(t.call) || wanted-- != 0)
            continue;
        trace_fail(&t, error);
        trace_let_go(&t);
        failed = true;
        break;
    }
    *outcome = outcome_of(&t, n);
    return failed;
}

/* Publishes with every call of one number failing. */
static enum outcome publish_without(long call, int error)
{
    pid_t child = fork();
    if (child == 0)
        publish_traced();
    struct trace t = trace_open(child);
    while (trace_next(&t))
        if (t.call == call)
            trace_fail(&t, error);
    return outcome_of(&t, -1);
}

static void recover(void)
{
    struct stage *stage = site_stage(&s, "disk/out");
    ck_assert_ptr_nonnull(stage);
    stage_close(stage);
}

START_TEST(a_call_that_fails_leaves_one_whole_tree)
{
    enum outcome outcome;
    if (!TRACE_CAN_FAIL || !trace_works())
        return;
    bool own_disk = disk_mount(&s.f, "disk", "size=8m");
    ck_assert(site_publish(&s, "disk/out", first));
    int n = 0;
    for (; publish_failing(EIO, n, &outcome); n++) {
        ck_assert_msg(outcome != REFUSED_IN_SILENCE, "call %d", n);
        bool new = folder_holds(&s.f, "disk/out/index.html", "222");
        site_expect(&s, "disk/out", new ? second : first);
        ck_assert_msg(outcome != PUBLISHED || new, "call %d", n);
        recover();
        ck_assert(site_publish(&s, "disk/out", first));
    }
    ck_assert_int_gt(n, 100);
    if (own_disk)
        disk_unmount(&s.f, "disk");
}
END_TEST

/* Here the tree may be mixed until the next build, which says so. */
START_TEST(a_call_that_fails_on_a_mount_point_is_made_up_for)
{
    enum outcome outcome;
    ck_assert_int_eq(mkdir(folder_path(&s.f, "disk"), 0755), 0);
    if (!TRACE_CAN_FAIL || !trace_works() ||
        !disk_mount(&s.f, "disk/out", "size=8m"))
        return;
    ck_assert(site_publish(&s, "disk/out", first));
    for (int n = 0; publish_failing(EIO, n, &outcome); n += 4) {
        ck_assert_msg(outcome != REFUSED_IN_SILENCE, "call %d", n);
        recover();
        bool new = folder_holds(&s.f, "disk/out/index.html", "222");
        site_expect(&s, "disk/out", new ? second : first);
        ck_assert_msg(outcome != PUBLISHED || new, "call %d", n);
        ck_assert(site_publish(&s, "disk/out", first));
    }
    disk_unmount(&s.f, "disk/out");
}
END_TEST

static const struct {
    long call;
    int error;
} missing[] = {
    {SYS_openat2, ENOSYS},   {SYS_openat2, EPERM},   {SYS_renameat2, ENOSYS},
    {SYS_renameat2, EINVAL}, {SYS_renameat2, EXDEV}, {SYS_renameat2, EBUSY},
    {SYS_linkat, EPERM},     {SYS_linkat, EMLINK},   {SYS_linkat, EXDEV},
};

START_TEST(a_system_without_the_call_publishes_all_the_same)
{
    if (!TRACE_CAN_FAIL || !trace_works())
        return;
    ck_assert(site_publish(&s, "disk/out", first));
    struct stat old = folder_stat(&s.f, "disk/out/a");
    ck_assert_int_eq(publish_without(missing[_i].call, missing[_i].error),
                     PUBLISHED);
    site_expect(&s, "disk/out", second);
    struct stat new = folder_stat(&s.f, "disk/out/a");
    ck_assert_int_eq(old.st_mtim.tv_sec, new.st_mtim.tv_sec);
    ck_assert_int_eq(old.st_mtim.tv_nsec, new.st_mtim.tv_nsec);
}
END_TEST

Suite *write_fault_suite(void);
Suite *write_fault_suite(void)
{
    Suite *suite = suite_create("write/fault");
    TCase *t = tcase_create("fault");
    tcase_set_timeout(t, 180);
    tcase_add_checked_fixture(t, before, after);
    tcase_add_test(t, a_call_that_fails_leaves_one_whole_tree);
    tcase_add_test(t, a_call_that_fails_on_a_mount_point_is_made_up_for);
    tcase_add_loop_test(t, a_system_without_the_call_publishes_all_the_same, 0,
                        sizeof missing / sizeof *missing);
    suite_add_tcase(suite, t);
    return suite;
}
