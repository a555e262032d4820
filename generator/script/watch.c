/*
 * The end of the processor time. A count hook alone can be dodged (pcall
 * swallows its error, a pattern never returns to the VM), so a CPU clock
 * signals instead. The first signal sets a hook, which knows the exact line
 * when the VM runs; if the VM does not come back within a tick, the second
 * signal reads the call stack itself, which a C function leaves in order.
 */
#include "script/child.h"

#include <string.h>
#include <time.h>

enum { TICK_MS = 100 };

static void stop(lua_State *lua, lua_Debug *where)
{
    (void)where;
    child_fail_now(FAILED_CPU, child_line(lua));
}

static void on_tick(int number, siginfo_t *info, void *context)
{
    (void)number;
    (void)context;
    struct child *c = info->si_value.sival_ptr;
    if (info->si_code != SI_TIMER || c->sending)
        return;
    if (c->tripped)
        child_fail_now(FAILED_CPU, child_line(c->lua));
    c->tripped = 1;
    lua_sethook(c->lua, stop,
                LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT, 1);
}

static struct timespec milliseconds(int ms)
{
    return (struct timespec){ms / 1000, (long)(ms % 1000) * 1000000L};
}

const char *watch_start(struct child *c)
{
    struct sigaction action = {.sa_flags = SA_SIGINFO | SA_RESTART};
    action.sa_sigaction = on_tick;
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGPROF, &action, NULL) != 0)
        return "sigaction";

    timer_t timer;
    struct sigevent event = {0};
    event.sigev_notify = SIGEV_SIGNAL;
    event.sigev_signo = SIGPROF;
    event.sigev_value.sival_ptr = c;
    /* Well before the rlimit's own, mute, SIGXCPU. */
    int first = c->job->limits.cpu_ms - 2 * TICK_MS;
    struct itimerspec when = {milliseconds(TICK_MS),
                              milliseconds(first > 0 ? first : TICK_MS)};
    if (timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) != 0 ||
        timer_settime(timer, 0, &when, NULL) != 0)
        return "timer_create";
    return NULL;
}
