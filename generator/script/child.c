/* The child: confines itself, runs the prelude and the script, answers. */
#include "script/child.h"

#include <lauxlib.h>
#include <string.h>
#include <unistd.h>

#include "script/view.h"

struct child *child_of(lua_State *lua)
{
    struct child *c;
    memcpy(&c, lua_getextraspace(lua), sizeof c);
    return c;
}

int child_line(lua_State *lua)
{
    lua_Debug frame;
    if (!lua)
        return 0;
    for (int level = 0; lua_getstack(lua, level, &frame); level++) {
        lua_getinfo(lua, "Sl", &frame);
        if (strcmp(frame.source, CHUNK_SCRIPT) == 0 && frame.currentline > 0)
            return frame.currentline;
    }
    return child_of(lua)->loading_line;
}

static void note_refusal(void *context)
{
    struct child *c = context;
    int line = child_line(c->lua);
    if (line > 0)
        c->refused_line = line;
    if (c->recording)
        child_fail(c, FAILED_MEMORY, line, "", 0);
}

/* Without the place Lua puts in front, 「script:12: 」; *line gets it. */
static const char *drop_place(const char *message, int *line)
{
    static const char *const chunks[] = {"script:", "prelude:"};
    for (size_t i = 0; i < 2; i++) {
        size_t len = strlen(chunks[i]);
        if (strncmp(message, chunks[i], len) != 0)
            continue;
        int number = 0;
        const char *at = message + len;
        for (; *at >= '0' && *at <= '9' && number < 100000000; at++)
            number = number * 10 + (*at - '0');
        if (strncmp(at, ": ", 2) != 0)
            continue;
        *line = number;
        return at + 2;
    }
    return message;
}

/* The message handler: the stack is still there, so the line is known. */
static int on_error(lua_State *lua)
{
    child_of(lua)->error_line = child_line(lua);
    if (lua_type(lua, 1) != LUA_TSTRING)
        lua_pushliteral(lua, "");
    return 1;
}

const char *child_message(struct child *c, size_t *len)
{
    int line = 0;
    const char *message = lua_tostring(c->lua, -1);
    message = drop_place(message ? message : "", &line);
    *len = strlen(message);
    return message;
}

/* Sends what an ended call left on the stack as its error. */
static _Noreturn void fail_with_status(struct child *c, int status,
                                       enum wire_error code)
{
    lua_State *lua = c->lua;
    if (status == LUA_ERRMEM)
        child_fail(c, FAILED_MEMORY, c->refused_line, "", 0);
    int line = 0;
    const char *message = lua_tostring(lua, -1);
    message = drop_place(message ? message : "", &line);
    if (line == 0)
        line = c->loading_line;
    if (code == FAILED_RUN)
        line = c->error_line;
    child_fail(c, code, line, message, strlen(message));
}

int child_call(struct child *c, int args, int results)
{
    int handler = lua_gettop(c->lua) - args;
    lua_pushcfunction(c->lua, on_error);
    lua_insert(c->lua, handler);
    int status = lua_pcall(c->lua, args, results, handler);
    lua_remove(c->lua, handler);
    return status;
}

/* Runs as much of the function on top as lua_pcall can guard. */
static void call(struct child *c, int args, int results, enum wire_error code)
{
    int status = child_call(c, args, results);
    if (status != LUA_OK)
        fail_with_status(c, status, code);
}

struct feed {
    str rest;
    int *line;
};

/* Hands the text over line by line, to know how far the parser has come. */
static const char *feed_line(lua_State *lua, void *context, size_t *len)
{
    struct feed *feed = context;
    str text = feed->rest, line;
    (void)lua;
    line = str_cut(text, S("\n"), &line, &feed->rest)
               ? str_take(text, line.len + 1)
               : text;
    ++*feed->line;
    *len = line.len;
    return line.ptr;
}

static void load_chunk(struct child *c, str text, const char *name,
                       enum wire_error code)
{
    struct feed feed = {text, &c->loading_line};
    int status = lua_load(c->lua, feed_line, &feed, name, "t");
    if (status != LUA_OK)
        fail_with_status(c, status, code);
    c->loading_line = 0;
}

/* Trusted set-up before the filter: it may ask for a seed, as Lua does. */
static int prepare(lua_State *lua)
{
    if (child_of(lua)->job->site)
        view_open(lua);
    environment_push(lua);
    return 1;
}

/* Guards each library of the words' table, then the table itself. */
static int guard_all(lua_State *lua)
{
    static const char *const libraries[][2] = {{"string", "string."},
                                               {"table", "table."},
                                               {"math", "math."},
                                               {"utf8", "utf8."}};
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
        lua_getfield(lua, 1, libraries[i][0]);
        environment_guard(lua, libraries[i][1]);
        lua_setfield(lua, 1, libraries[i][0]);
    }
    /* ("…"):rep goes by the metatable of strings: the same guard there. */
    lua_pushliteral(lua, "");
    lua_getmetatable(lua, -1);
    lua_getfield(lua, 1, "string");
    lua_setfield(lua, -2, "__index");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_settop(lua, 1);
    environment_guard(lua, "");
    return 1;
}

/* prelude(record, environment, report) puts the words into the environment. */
static void run_prelude(struct child *c)
{
    lua_State *lua = c->lua;
    int environment = lua_gettop(lua);
    load_chunk(c, c->job->prelude, CHUNK_PRELUDE, FAILED_PRELUDE);
    lua_pushvalue(lua, environment);
    lua_setupvalue(lua, -2, 1);
    lua_getfield(lua, LUA_REGISTRYINDEX, "begun");
    lua_pushcclosure(lua, record_statement, 1);
    lua_pushvalue(lua, environment);
    lua_pushcfunction(lua, report_record);
    call(c, 3, 0, FAILED_PRELUDE);
    lua_pushcfunction(lua, guard_all);
    lua_pushvalue(lua, environment);
    call(c, 1, 1, FAILED_PRELUDE);
    lua_replace(lua, environment);
}

static void run_script(struct child *c)
{
    lua_State *lua = c->lua;
    load_chunk(c, c->job->text, CHUNK_SCRIPT, FAILED_SYNTAX);
    lua_insert(lua, -2);
    lua_setupvalue(lua, -2, 1);
    call(c, 0, 0, FAILED_RUN);
    if (c->job->site)
        return;
    lua_getfield(lua, LUA_REGISTRYINDEX, "begun");
    record_unfinished(lua);
}

static void make_state(struct child *c)
{
    lua_State *lua = lua_newstate(memory_allocate, &c->memory);
    if (!lua)
        child_fail(c, FAILED_MEMORY, 0, "", 0);
    struct child *self = c;
    memcpy(lua_getextraspace(lua), &self, sizeof self);
    c->lua = lua;
    lua_newtable(lua);
    lua_setfield(lua, LUA_REGISTRYINDEX, "begun");
    lua_pushcfunction(lua, prepare);
    call(c, 0, 1, FAILED_PRELUDE);
}

static void confine(struct child *c)
{
    const char *failed = watch_start(c);
    if (!failed)
        failed = seccomp_confine();
    if (failed)
        child_fail(c, FAILED_SANDBOX, 0, failed, strlen(failed));
}

void child_run(const struct sandbox_job *job, int pipe_fd)
{
    struct child c = {.job = job};
    c.memory.limit = job->limits.memory;
    c.memory.refused = note_refusal;
    c.memory.context = &c;
    const char *failed = limits_confine(&job->limits, pipe_fd);
    if (failed)
        child_fail(&c, FAILED_SANDBOX, 0, failed, strlen(failed));
    make_state(&c);
    confine(&c);
    run_prelude(&c);
    run_script(&c);
    if (job->site)
        checks_run(&c);
    child_finish(&c);
}
