/*
 * The child's second run: the functions of check "…" are kept while the
 * script runs, then called one after the other; what they report() is sent
 * as statements of the kind "report", and one that fails as "stopped".
 */
#include "script/child.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "script/view.h"

/* In the registry: the functions, in order. */
#define FUNCTIONS "checks"

/* In one line of Lua's own: the place is told by the message handler. */
static _Noreturn void refuse(lua_State *lua, const char *message)
{
    lua_pushstring(lua, message);
    lua_error(lua);
    abort(); /* lua_error does not come back */
}

void check_keep(struct child *c, int function)
{
    lua_State *lua = c->lua;
    function = lua_absindex(lua, function);
    if (lua_getfield(lua, LUA_REGISTRYINDEX, FUNCTIONS) != LUA_TTABLE) {
        lua_pop(lua, 1);
        lua_newtable(lua);
        lua_pushvalue(lua, -1);
        lua_setfield(lua, LUA_REGISTRYINDEX, FUNCTIONS);
    }
    lua_pushvalue(lua, function);
    lua_rawseti(lua, -2, (lua_Integer)lua_rawlen(lua, -2) + 1);
    lua_pop(lua, 1);
}

/* --- report(place, message, options) --- */

/* On the stack, once the arguments are read. */
enum { PLACE = 1, MESSAGE, OPTIONS, HINT, LEVEL, TEXT };

static enum custom_place place_of(lua_State *lua, lua_Integer *index)
{
    static const enum custom_place places[VIEW_KINDS] = {
        [VIEW_FACT] = CUSTOM_FACT,
        [VIEW_MENTION] = CUSTOM_MENTION,
        [VIEW_PAGE] = CUSTOM_PAGE,
    };
    const struct view *view = view_at(lua, PLACE);
    if (lua_isnil(lua, PLACE))
        refuse(lua, "report の初めに渡された値がありません（nil です）");
    if (!view || places[view->kind] == CUSTOM_NOWHERE)
        refuse(lua, "report の初めには、mention か fact か page を渡します");
    *index = (lua_Integer)view->index;
    return places[view->kind];
}

static void check_text(lua_State *lua, int index, const char *message)
{
    size_t len = 0;
    const char *text = lua_type(lua, index) == LUA_TSTRING
                           ? lua_tolstring(lua, index, &len)
                           : NULL;
    if (!text || str_trim((str){text, len}).len == 0)
        refuse(lua, message);
    struct child *c = child_of(lua);
    if (len > WIRE_REPORT_MAX)
        child_fail(c, FAILED_LONG, child_line(lua), "", 0);
}

/* Pushes hint, level and text, or nil for each; only these may be there. */
static void push_options(lua_State *lua)
{
    static const char *const names[] = {"hint", "level", "text"};
    if (!lua_isnil(lua, OPTIONS) && !lua_istable(lua, OPTIONS))
        refuse(lua, "report の終わりには { hint = \"…\" } のように書きます");
    lua_settop(lua, TEXT);
    if (lua_isnil(lua, OPTIONS))
        return;
    lua_pushnil(lua);
    while (lua_next(lua, OPTIONS)) {
        const char *name =
            lua_type(lua, -2) == LUA_TSTRING ? lua_tostring(lua, -2) : "";
        int at = 0;
        while (at < 3 && strcmp(name, names[at]) != 0)
            at++;
        if (at == 3)
            refuse(lua, "report に添えられるのは hint と level と text です");
        lua_replace(lua, HINT + at);
    }
    if (!lua_isnil(lua, HINT))
        check_text(lua, HINT, "report の hint は、空でない文字列で書きます");
    if (!lua_isnil(lua, TEXT))
        check_text(lua, TEXT, "report の text は、空でない文字列で書きます");
}

static bool is_warning(lua_State *lua)
{
    const char *level =
        lua_type(lua, LEVEL) == LUA_TSTRING ? lua_tostring(lua, LEVEL) : "";
    if (lua_isnil(lua, LEVEL) || strcmp(level, "error") == 0)
        return false;
    if (strcmp(level, "warning") != 0)
        refuse(lua, "report の level は \"error\" か \"warning\" です");
    return true;
}

static void set_integer(lua_State *lua, const char *name, lua_Integer value)
{
    lua_pushinteger(lua, value);
    lua_setfield(lua, -2, name);
}

static void send_report(struct child *c, enum custom_place place,
                        lua_Integer index, bool warning)
{
    lua_State *lua = c->lua;
    c->statement_line = child_line(lua);
    lua_createtable(lua, 0, 7);
    set_integer(lua, "check", c->checking - 1);
    set_integer(lua, "place", place);
    set_integer(lua, "index", index);
    lua_pushboolean(lua, warning);
    lua_setfield(lua, -2, "warning");
    lua_pushvalue(lua, MESSAGE);
    lua_setfield(lua, -2, "message");
    lua_pushvalue(lua, HINT);
    lua_setfield(lua, -2, "hint");
    lua_pushvalue(lua, TEXT);
    lua_setfield(lua, -2, "text");
    record_send(c, "report");
}

int report_record(lua_State *lua)
{
    struct child *c = child_of(lua);
    lua_Integer index = 0;
    bool nowhere = lua_type(lua, PLACE) == LUA_TSTRING; /* report("…") */
    if (c->checking == 0)
        refuse(lua, "report は check の関数の中でだけ使えます");
    if (nowhere) {
        lua_pushnil(lua);
        lua_insert(lua, 1);
    }
    if (lua_gettop(lua) > OPTIONS)
        refuse(lua, "report に渡すのは、場所と言葉と { … } だけです");
    lua_settop(lua, OPTIONS);
    enum custom_place place = nowhere ? CUSTOM_NOWHERE : place_of(lua, &index);
    check_text(lua, MESSAGE,
               "report の2番目には、指摘の言葉を \" \" で書きます");
    push_options(lua);
    bool warning = is_warning(lua);
    if (++c->reports > WIRE_REPORTS_MAX)
        child_fail(c, FAILED_REPORTS, child_line(lua), "", 0);
    send_report(c, place, index, warning);
    return 0;
}

/* --- the calls --- */

static int call_check(lua_State *lua)
{
    view_push(lua, (struct view){VIEW_SITE, 0});
    lua_call(lua, 1, 0);
    return 0;
}

/* What Lua said may quote any byte; what is not text is left out. */
static void send_stop(struct child *c)
{
    lua_State *lua = c->lua;
    size_t len;
    const char *message = child_message(c, &len);
    if (len > WIRE_MESSAGE_MAX ||
        utf8_invalid_at((str){message, len}) != SIZE_MAX)
        len = 0;
    c->statement_line = c->error_line;
    lua_createtable(lua, 0, 2);
    set_integer(lua, "check", c->checking - 1);
    lua_pushlstring(lua, message, len);
    lua_setfield(lua, -2, "message");
    record_send(c, "stopped");
}

void checks_run(struct child *c)
{
    lua_State *lua = c->lua;
    if (lua_getfield(lua, LUA_REGISTRYINDEX, FUNCTIONS) != LUA_TTABLE)
        return;
    int functions = lua_gettop(lua);
    int count = (int)lua_rawlen(lua, functions);
    while (c->checking < count) {
        c->checking++;
        c->error_line = 0;
        lua_settop(lua, functions);
        lua_pushcfunction(lua, call_check);
        lua_rawgeti(lua, functions, c->checking);
        int status = child_call(c, 1, 0);
        if (status == LUA_ERRMEM)
            child_fail(c, FAILED_MEMORY, c->refused_line, "", 0);
        if (status != LUA_OK)
            send_stop(c);
    }
}
