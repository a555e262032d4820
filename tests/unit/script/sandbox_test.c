#include "script/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "script/child.h"
#include "script/memory.h"
#include "unit/script/fixture.h"

static struct script_result run(struct arena *a, const char *text,
                                struct sandbox_limits limits)
{
    struct script_result result = {0};
    struct sandbox_job job = {.prelude = fixture_file(a, "lua/prelude.lua"),
                              .text = str_from_c(text),
                              .limits = limits};
    struct sandbox_answer answer = sandbox_run(a, &job);
    ck_assert_int_eq(answer.end, SANDBOX_EXITED);
    ck_assert(result_read(a, answer.bytes, &result));
    return result;
}

/* Sandboxed code cannot ask for a call; a forked copy of ours can. */
static int signal_of(void (*act)(void))
{
    int status;
    pid_t child = fork();
    if (child == 0) {
        if (seccomp_confine() == NULL)
            act();
        _exit(0);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

static void open_file(void)
{
    open("/etc/passwd", O_RDONLY);
}

static void write_to_screen(void)
{
    ssize_t ignored = write(STDERR_FILENO, "x", 0);
    (void)ignored;
}

static void make_pipe(void)
{
    int ends[2];
    int ignored = pipe(ends);
    (void)ignored;
}

static void make_process(void)
{
    fork();
}

static void do_nothing(void)
{
}

START_TEST(calls_off_the_list_kill_the_process)
{
    ck_assert_int_eq(signal_of(open_file), SIGSYS);
    ck_assert_int_eq(signal_of(write_to_screen), SIGSYS);
    ck_assert_int_eq(signal_of(make_pipe), SIGSYS);
    ck_assert_int_eq(signal_of(make_process), SIGSYS);
    ck_assert_int_eq(signal_of(do_nothing), 0);
}
END_TEST

START_TEST(the_time_limit_knows_the_line_in_the_vm_and_in_a_library)
{
    struct arena a = {0};
    struct sandbox_limits limits = sandbox_usual_limits();
    limits.cpu_ms = 300;
    struct script_result r = run(&a, "\n\nwhile true do end", limits);
    ck_assert_int_eq(r.failure.code, FAILED_CPU);
    ck_assert_uint_eq(r.failure.line, 3);
    r = run(&a, "local s = ('a'):rep(40)\n\ns:find(('.-'):rep(30) .. 'b')",
            limits);
    ck_assert_int_eq(r.failure.code, FAILED_CPU);
    ck_assert_uint_eq(r.failure.line, 3);
    arena_free(&a);
}
END_TEST

START_TEST(the_memory_limit_knows_the_line)
{
    struct arena a = {0};
    struct sandbox_limits limits = sandbox_usual_limits();
    limits.memory = 4 * 1024 * 1024;
    struct script_result r =
        run(&a, "local s = 'x'\nwhile true do\ns = s .. s end", limits);
    ck_assert_int_eq(r.failure.code, FAILED_MEMORY);
    ck_assert_uint_eq(r.failure.line, 3);
    arena_free(&a);
}
END_TEST

START_TEST(a_child_that_takes_too_long_is_killed_and_reaped)
{
    struct arena a = {0};
    struct sandbox_job job = {.prelude = fixture_file(&a, "lua/prelude.lua"),
                              .text = S("while true do end"),
                              .limits = sandbox_usual_limits()};
    job.limits.wall_ms = 50;
    struct sandbox_answer answer = sandbox_run(&a, &job);
    ck_assert_int_eq(answer.end, SANDBOX_LATE);
    ck_assert_int_eq(answer.signal, SIGKILL);
    ck_assert_int_eq(waitpid(-1, NULL, WNOHANG), -1);
    ck_assert_int_eq(errno, ECHILD);
    arena_free(&a);
}
END_TEST

START_TEST(no_descriptor_is_left_open)
{
    struct arena a = {0};
    int before = dup(0);
    close(before);
    for (int i = 0; i < 20; i++)
        run(&a, "date 'a' { on = '2025-12-01' }", sandbox_usual_limits());
    int after = dup(0);
    close(after);
    ck_assert_int_eq(before, after);
    arena_free(&a);
}
END_TEST

START_TEST(a_large_result_comes_through_the_pipe_whole)
{
    struct arena a = {0};
    struct script_result r =
        run(&a,
            "local s = ('x'):rep(1000000)\n"
            "for i = 1, 7 do date('a' .. i) { label = s } end",
            sandbox_usual_limits());
    ck_assert(!r.failed);
    ck_assert_uint_eq(r.statements.len, 7);
    ck_assert_uint_eq(r.statements.items[6].value.entries[0].value.text.len,
                      1000000);
    arena_free(&a);
}
END_TEST

START_TEST(the_same_script_gives_the_same_bytes)
{
    struct arena a = {0};
    struct sandbox_job job = {
        .prelude = fixture_file(&a, "lua/prelude.lua"),
        .text = S("local t = {}\nfor i = 1, 50 do t['k' .. i * 7919] = i end\n"
                  "date 'a' (t)\nfor k in pairs(t) do date(k) {} end"),
        .limits = sandbox_usual_limits()};
    str first = sandbox_run(&a, &job).bytes;
    ck_assert_uint_gt(first.len, 1000);
    for (int i = 0; i < 10; i++)
        ck_assert(str_equal(sandbox_run(&a, &job).bytes, first));
    arena_free(&a);
}
END_TEST

START_TEST(the_allocator_counts_what_it_gave)
{
    struct memory m = {.limit = 100};
    void *one = memory_allocate(&m, NULL, 5, 60);
    ck_assert_ptr_nonnull(one);
    ck_assert_uint_eq(m.used, 60);
    ck_assert_ptr_null(memory_allocate(&m, NULL, 0, 41));
    ck_assert_ptr_null(memory_allocate(&m, one, 60, 101));
    one = memory_allocate(&m, one, 60, 100);
    ck_assert_ptr_nonnull(one);
    m.reserve = 10;
    void *two = memory_allocate(&m, NULL, 0, 10);
    ck_assert_ptr_nonnull(two);
    m.reserve = 0;
    ck_assert_ptr_null(memory_allocate(&m, NULL, 0, 1));
    memory_allocate(&m, one, 100, 0);
    memory_allocate(&m, two, 10, 0);
    ck_assert_uint_eq(m.used, 0);
}
END_TEST

Suite *script_sandbox_suite(void);
Suite *script_sandbox_suite(void)
{
    Suite *suite = suite_create("script/sandbox");
    TCase *t = tcase_create("sandbox");
    tcase_set_timeout(t, 20);
    tcase_add_test(t, calls_off_the_list_kill_the_process);
    tcase_add_test(t, the_time_limit_knows_the_line_in_the_vm_and_in_a_library);
    tcase_add_test(t, the_memory_limit_knows_the_line);
    tcase_add_test(t, a_child_that_takes_too_long_is_killed_and_reaped);
    tcase_add_test(t, no_descriptor_is_left_open);
    tcase_add_test(t, a_large_result_comes_through_the_pipe_whole);
    tcase_add_test(t, the_same_script_gives_the_same_bytes);
    tcase_add_test(t, the_allocator_counts_what_it_gave);
    suite_add_tcase(suite, t);
    return suite;
}
