/*
 * The system calls a script's process may make: memory for the allocator,
 * its answer into the pipe, its end. Anything else kills the process.
 */
#include "script/child.h"

#include <seccomp.h>
#include <stdbool.h>
#include <sys/mman.h>

static bool allow_freely(scmp_filter_ctx filter)
{
    static const int calls[] = {
        SCMP_SYS(exit_group),   SCMP_SYS(exit),   SCMP_SYS(brk),
        SCMP_SYS(munmap),       SCMP_SYS(mremap), SCMP_SYS(madvise),
        SCMP_SYS(rt_sigreturn),
#ifdef ADDRESS_SANITIZER
        SCMP_SYS(sigaltstack), /* asked at every call that never returns */
#endif
    };
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 0) != 0)
            return false;
    return true;
}

static bool allow(scmp_filter_ctx filter)
{
    struct scmp_arg_cmp to_pipe = {
        .arg = 0, .op = SCMP_CMP_EQ, .datum_a = CHILD_PIPE};
    struct scmp_arg_cmp data_only = {
        .arg = 2, .op = SCMP_CMP_MASKED_EQ, .datum_a = PROT_EXEC};
    return seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH,
                            SCMP_ACT_KILL_PROCESS) == 0 &&
           allow_freely(filter) &&
           seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(write), 1,
                                  &to_pipe) == 0 &&
           seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1,
                                  &data_only) == 0;
}

const char *seccomp_confine(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter)
        return "seccomp_init";
    bool confined = allow(filter) && seccomp_load(filter) == 0;
    /* seccomp_release only frees memory, which the filter allows. */
    seccomp_release(filter);
    return confined ? NULL : "seccomp";
}
