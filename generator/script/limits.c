/*
 * What the child may still do before any filter: one descriptor, no files,
 * no processes, bounded memory and processor time, default signals.
 */
#define _GNU_SOURCE /* close_range by syscall(2), prctl(2) */
#include "script/child.h"

#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Beyond the allocator's own limit: malloc's slack, the stack, the filter. */
enum { SPARE = 64 * 1024 * 1024, UNKNOWN_SIZE = 1024 * 1024 * 1024 };

static bool set_limit(int resource, rlim_t soft, rlim_t hard)
{
    struct rlimit limit = {soft, hard};
    struct rlimit now;
    if (getrlimit((__rlimit_resource_t)resource, &now) != 0)
        return false;
    if (limit.rlim_max > now.rlim_max)
        limit.rlim_max = now.rlim_max;
    if (limit.rlim_cur > limit.rlim_max)
        limit.rlim_cur = limit.rlim_max;
    return setrlimit((__rlimit_resource_t)resource, &limit) == 0;
}

/* The address space the child was born with: the parent's may be large. */
static rlim_t size_at_birth(void)
{
    char text[64];
    int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return UNKNOWN_SIZE;
    ssize_t len = read(fd, text, sizeof text - 1);
    close(fd);
    long page = sysconf(_SC_PAGESIZE);
    if (len <= 0 || page <= 0)
        return UNKNOWN_SIZE;
    text[len] = '\0';
    return (rlim_t)strtoull(text, NULL, 10) * (rlim_t)page;
}

static bool limit_memory(size_t memory)
{
#ifdef ADDRESS_SANITIZER
    (void)memory;
    (void)size_at_birth; /* its shadow alone is terabytes */
    return true;
#else
    rlim_t size = size_at_birth() + 2 * (rlim_t)memory + SPARE;
    return set_limit(RLIMIT_AS, size, size);
#endif
}

/* The pipe becomes descriptor 3, and nothing else stays open. */
static bool keep_only(int pipe_fd)
{
    if (pipe_fd != CHILD_PIPE && dup2(pipe_fd, CHILD_PIPE) < 0)
        return false;
    for (int fd = 0; fd < CHILD_PIPE; fd++)
        close(fd);
    if (syscall(SYS_close_range, CHILD_PIPE + 1U, ~0U, 0U) == 0)
        return true;
    long count = sysconf(_SC_OPEN_MAX);
    for (int fd = CHILD_PIPE + 1; fd < (count < 0 ? 65536 : count); fd++)
        close(fd);
    return true;
}

/* A handler of the parent's must not run here. */
static void forget_handlers(void)
{
    struct sigaction usual = {.sa_handler = SIG_DFL};
    sigset_t none;
    sigemptyset(&usual.sa_mask);
    for (int number = 1; number < NSIG; number++)
        sigaction(number, &usual, NULL);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

const char *limits_confine(const struct sandbox_limits *limits, int pipe_fd)
{
    /* One more than the watch, which knows the line: this clock is coarser. */
    rlim_t seconds = ((rlim_t)limits->cpu_ms + 999) / 1000 + 1;
    forget_handlers();
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        return "prctl";
    if (!limit_memory(limits->memory))
        return "RLIMIT_AS";
    if (!keep_only(pipe_fd))
        return "dup2";
    if (!set_limit(RLIMIT_CPU, seconds, seconds + 1))
        return "RLIMIT_CPU";
    if (!set_limit(RLIMIT_FSIZE, 0, 0) || !set_limit(RLIMIT_NOFILE, 0, 0) ||
        !set_limit(RLIMIT_NPROC, 0, 0) || !set_limit(RLIMIT_CORE, 0, 0))
        return "setrlimit";
    return NULL;
}
