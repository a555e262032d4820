/*
 * Watching a child's system calls: to kill it before a given one, or to let
 * one fail. Where tracing is not allowed, the test is left out and says so.
 */
#ifndef ANNAI_TESTS_UNIT_BASE_TRACE_H
#define ANNAI_TESTS_UNIT_BASE_TRACE_H

#include <check.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

struct trace {
    pid_t child;
    int status;
    long call;      /* the system call the child stands before */
    uint64_t flags; /* its third argument, for openat */
};

/* In the child, before anything that is to be watched. */
static inline void trace_begin(void)
{
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
        _exit(9);
    raise(SIGSTOP);
}

static inline bool trace_works(void)
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

static inline struct trace trace_open(pid_t child)
{
    struct trace t = {.child = child};
    waitpid(child, &t.status, 0);
    ck_assert(WIFSTOPPED(t.status));
    ptrace(PTRACE_SETOPTIONS, child, NULL,
           PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    return t;
}

static inline void trace_step(struct trace *t)
{
    ptrace(PTRACE_SYSCALL, t->child, NULL, NULL);
    waitpid(t->child, &t->status, 0);
}

/* On to the next system call, not yet begun. False where the child ended. */
static inline bool trace_next(struct trace *t)
{
    struct __ptrace_syscall_info info;
    do {
        trace_step(t);
        if (!WIFSTOPPED(t->status))
            return false;
        ck_assert_int_gt(
            ptrace(PTRACE_GET_SYSCALL_INFO, t->child, sizeof info, &info), 0);
    } while (info.op != PTRACE_SYSCALL_INFO_ENTRY);
    t->call = (long)info.entry.nr;
    t->flags = info.entry.args[2];
    return true;
}

static inline void trace_kill(struct trace *t)
{
    kill(t->child, SIGKILL);
    waitpid(t->child, &t->status, 0);
}

/* The child goes on unwatched to its end. */
static inline void trace_let_go(struct trace *t)
{
    ptrace(PTRACE_DETACH, t->child, NULL, NULL);
    waitpid(t->child, &t->status, 0);
}

#ifdef __x86_64__
enum { TRACE_CAN_FAIL = 1 };

/* The call does not happen and returns the error. */
static inline void trace_fail(struct trace *t, int error)
{
    struct user_regs_struct regs;
    ptrace(PTRACE_GETREGS, t->child, NULL, &regs);
    regs.orig_rax = UINT64_MAX;
    ptrace(PTRACE_SETREGS, t->child, NULL, &regs);
    trace_step(t);
    ptrace(PTRACE_GETREGS, t->child, NULL, &regs);
    regs.rax = (unsigned long long)-(long long)error;
    ptrace(PTRACE_SETREGS, t->child, NULL, &regs);
}
#else
enum { TRACE_CAN_FAIL = 0 };

static inline void trace_fail(struct trace *t, int error)
{
    (void)t;
    (void)error;
}
#endif

#endif
