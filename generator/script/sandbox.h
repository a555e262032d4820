/*
 * One script in one confined child process (trust/TRUST.md P13, R10): every
 * descriptor but one pipe closed, rlimits, a seccomp allow-list, a counting
 * allocator. The parent waits with a deadline and always reaps the child.
 */
#ifndef ANNAI_SCRIPT_SANDBOX_H
#define ANNAI_SCRIPT_SANDBOX_H

#include "base/arena.h"

struct sandbox_limits {
    int cpu_ms;    /* processor time of the child */
    int wall_ms;   /* until the parent kills a child that is stuck */
    size_t memory; /* bytes Lua and the result may hold */
};

struct custom_site;

struct sandbox_job {
    str prelude, text;
    struct sandbox_limits limits;
    const struct custom_site *site; /* NULL: what it states is wanted; else
                                       what its checks find in the site */
};

enum sandbox_end {
    SANDBOX_EXITED,
    SANDBOX_KILLED,  /* by a signal */
    SANDBOX_LATE,    /* the deadline passed */
    SANDBOX_FLOODED, /* more bytes than a result may have */
    SANDBOX_BROKEN,  /* no pipe or no child; signal is an errno value */
};

struct sandbox_answer {
    enum sandbox_end end;
    int signal;
    str bytes; /* hostile; see result.h */
};

/* 2 s, 10 s, 64 MB. */
struct sandbox_limits sandbox_usual_limits(void);

struct sandbox_answer sandbox_run(struct arena *a,
                                  const struct sandbox_job *job);

#endif
