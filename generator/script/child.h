/*
 * The child's side of the sandbox. Everything here runs behind fork: no
 * arena, no locale, no stdio; memory comes from the counting allocator, and
 * the process ends with _exit.
 */
#ifndef ANNAI_SCRIPT_CHILD_H
#define ANNAI_SCRIPT_CHILD_H

#include <lua.h>
#include <signal.h>

#include "script/memory.h"
#include "script/sandbox.h"
#include "script/wire.h"

/* Its allocator needs room and one more system call. */
#if defined(__SANITIZE_ADDRESS__)
#define ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ADDRESS_SANITIZER 1
#endif
#endif

enum { CHILD_PIPE = 3 }; /* the only descriptor, and where it is */

/* The script's and the prelude's chunk names, as Lua shows them. */
#define CHUNK_SCRIPT "=script"
#define CHUNK_PRELUDE "=prelude"

struct child {
    const struct sandbox_job *job;
    lua_State *lua; /* NULL until it is made */
    struct memory memory;
    int refused_line; /* where memory was last refused */
    int error_line;   /* where the last error was raised */
    int recording;    /* running out now ends it: no pcall may swallow that */
    int checking;     /* the check that runs, from 1; 0: none */
    int reports;      /* how many were sent */
    volatile sig_atomic_t tripped; /* the processor time is over */
    volatile sig_atomic_t sending; /* the result is whole; let it go out */
    struct {
        unsigned char *ptr;
        size_t len, cap;
        size_t whole; /* bytes of statements that are complete */
    } out;
    size_t nodes;
    struct key {
        const char *text; /* NULL: an integer */
        size_t len;
        lua_Integer number;
    } * keys;
    size_t key_count, key_cap;
    int statement_line;
    int loading_line; /* how far the parser has come; 0: not parsing */
};

/* Runs the job and leaves through _exit; pipe_fd is the pipe's write end. */
_Noreturn void child_run(const struct sandbox_job *job, int pipe_fd);

/* The child a Lua state belongs to. */
struct child *child_of(lua_State *lua);
/*
 * The line of the innermost call within the script itself, or where its
 * parser is; 0: none. Needs no memory: the allocator and a signal may ask.
 */
int child_line(lua_State *lua);

/*
 * Calls the function below its arguments. Where that fails, its message is
 * on top of the stack and its line in error_line; Lua's status is returned.
 */
int child_call(struct child *c, int args, int results);
/* The message on top of the stack without its place; never NULL. */
const char *child_message(struct child *c, size_t *len);

/* Sends what was stated so far and the reason, and ends the process. */
_Noreturn void child_fail(struct child *c, enum wire_error code, int line,
                          const char *message, size_t len);
/* The same with no statements, fit for a signal handler. */
_Noreturn void child_fail_now(enum wire_error code, int line);
_Noreturn void child_finish(struct child *c);

/* limits.c: false, with the name of what failed, where the system refuses. */
const char *limits_confine(const struct sandbox_limits *limits, int pipe_fd);
/* seccomp.c */
const char *seccomp_confine(void);
/* watch.c: ends the child when its processor time is over. */
const char *watch_start(struct child *c);

/* environment.c: leaves a table of what a script may name on the stack. */
void environment_push(lua_State *lua);
/* Puts a guard in front of the table on top: reads only, known names only. */
void environment_guard(lua_State *lua, const char *prefix);

/* record.c: record(kind, id) or record(kind, id, fields, number). */
int record_statement(lua_State *lua);
/* Records the statements that were begun and never got their table. */
void record_unfinished(lua_State *lua);
/* Sends a statement of that kind; its value is on top of the stack. */
void record_send(struct child *c, const char *kind);

/* report.c: keeps the function of a check "…" that stands at that index. */
void check_keep(struct child *c, int function);
/* Calls all that were kept, with the site. */
void checks_run(struct child *c);
/* report(mention | fact | page, "…", { hint = "…", level = "warning" }) */
int report_record(lua_State *lua);

/* serialise.c: appends the value on top of the stack. */
void serialise_value(struct child *c, int depth);

/* writer.c: each of them ends the child where the result grows too large. */
void writer_byte(struct child *c, int byte);
void writer_number(struct child *c, uint64_t value, int bytes);
void writer_text(struct child *c, const char *text, size_t len);

#endif
