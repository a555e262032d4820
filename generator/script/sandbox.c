/* The parent's side: starts the child, reads with a deadline, reaps. */
#define _GNU_SOURCE /* pipe2 */
#include "script/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "script/child.h"

enum { CHUNK = 64 * 1024 };

struct sandbox_limits sandbox_usual_limits(void)
{
    return (struct sandbox_limits){
        .cpu_ms = 2000, .wall_ms = 10000, .memory = (size_t)64 * 1024 * 1024};
}

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Waits until there is something to read; false when the time is over. */
static bool wait_readable(int fd, int64_t deadline)
{
    for (;;) {
        int64_t left = deadline - now_ms();
        if (left <= 0)
            return false;
        struct pollfd wanted = {.fd = fd, .events = POLLIN};
        int ready = poll(&wanted, 1, (int)left);
        if (ready > 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return false;
    }
}

/* Reads to the end of the child's answer. */
static enum sandbox_end read_answer(int fd, int wall_ms, struct buf *answer)
{
    int64_t deadline = now_ms() + wall_ms;
    char chunk[CHUNK];
    for (;;) {
        if (!wait_readable(fd, deadline))
            return SANDBOX_LATE;
        ssize_t len = read(fd, chunk, sizeof chunk);
        if (len == 0)
            return SANDBOX_EXITED;
        if (len < 0 && errno == EINTR)
            continue;
        if (len < 0)
            return SANDBOX_LATE;
        buf_put(answer, (str){chunk, (size_t)len});
        if (answer->len > WIRE_SIZE_MAX)
            return SANDBOX_FLOODED;
    }
}

/* Its signal, or 0; a child that closed its pipe has nothing more to do. */
static int reap(pid_t child)
{
    int status;
    pid_t reaped;
    kill(child, SIGKILL);
    do
        reaped = waitpid(child, &status, 0);
    while (reaped < 0 && errno == EINTR);
    return reaped == child && WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

static struct sandbox_answer broken(void)
{
    return (struct sandbox_answer){.end = SANDBOX_BROKEN, .signal = errno};
}

struct sandbox_answer sandbox_run(struct arena *a,
                                  const struct sandbox_job *job)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return broken();
    pid_t child = fork();
    if (child < 0) {
        struct sandbox_answer answer = broken();
        close(ends[0]);
        close(ends[1]);
        return answer;
    }
    if (child == 0)
        child_run(job, ends[1]);
    close(ends[1]);
    struct buf bytes = {.arena = a};
    struct sandbox_answer answer = {0};
    answer.end = read_answer(ends[0], job->limits.wall_ms, &bytes);
    answer.signal = reap(child);
    if (answer.end == SANDBOX_EXITED && answer.signal != 0)
        answer.end = SANDBOX_KILLED;
    close(ends[0]);
    answer.bytes = buf_text(&bytes);
    return answer;
}
