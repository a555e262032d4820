/*
 * The prelude's one door to the program. A statement begins where its word
 * gets a name and is complete when it gets its table; what was begun and not
 * completed is sent with nil for its table, so that it is not lost.
 */
#include "script/child.h"

#include <lauxlib.h>
#include <string.h>

#include "base/utf8.h"

/* In the upvalue table: 3n its line, 3n + 1 its word, 3n + 2 its name. */
enum { PARTS = 3 };

/* So that garbage not yet collected does not stop a statement. */
enum { RESERVE = 4 * 1024 * 1024 };

static void put_head(struct child *c, const char *kind, size_t kind_len,
                     const char *id, size_t id_len)
{
    if (utf8_invalid_at((str){id, id_len}) != SIZE_MAX ||
        str_find_byte((str){id, id_len}, '\0') != SIZE_MAX)
        child_fail(c, FAILED_TEXT, c->statement_line, "", 0);
    writer_byte(c, WIRE_STATEMENT);
    writer_text(c, kind, kind_len);
    writer_text(c, id, id_len);
    writer_number(c, (uint64_t)c->statement_line, 4);
    if (++c->nodes > WIRE_NODES_MAX)
        child_fail(c, FAILED_NODES, c->statement_line, "", 0);
}

static int begin(struct child *c)
{
    lua_State *lua = c->lua;
    lua_Integer number =
        (lua_Integer)lua_rawlen(lua, lua_upvalueindex(1)) / PARTS + 1;
    lua_Integer at = (number - 1) * PARTS;
    c->statement_line = child_line(lua);
    if (lua_type(lua, 2) != LUA_TSTRING) {
        size_t len;
        const char *kind = luaL_checklstring(lua, 1, &len);
        child_fail(c, FAILED_ID, c->statement_line, kind, len);
    }
    lua_pushinteger(lua, c->statement_line);
    lua_rawseti(lua, lua_upvalueindex(1), at + 1);
    lua_pushvalue(lua, 1);
    lua_rawseti(lua, lua_upvalueindex(1), at + 2);
    lua_pushvalue(lua, 2);
    lua_rawseti(lua, lua_upvalueindex(1), at + 3);
    lua_pushinteger(lua, number);
    return 1;
}

static void complete(struct child *c)
{
    lua_State *lua = c->lua;
    size_t kind_len, id_len = 0;
    const char *id = "";
    const char *kind = luaL_checklstring(lua, 1, &kind_len);
    c->statement_line = child_line(lua);
    if (!lua_isnoneornil(lua, 4)) {
        lua_Integer at = (luaL_checkinteger(lua, 4) - 1) * PARTS;
        id = luaL_checklstring(lua, 2, &id_len);
        lua_rawgeti(lua, lua_upvalueindex(1), at + 1);
        c->statement_line = (int)(lua_tointeger(lua, -1));
        /* The word stays, so that rawlen keeps counting; false: complete. */
        lua_pushboolean(lua, 0);
        lua_rawseti(lua, lua_upvalueindex(1), at + 2);
    }
    lua_settop(lua, 3);
    if (c->job->site) { /* what it states is known: its checks are wanted */
        if (lua_isfunction(lua, 3))
            check_keep(c, 3);
        return;
    }
    put_head(c, kind, kind_len, id, id_len);
    serialise_value(c, 0);
    c->out.whole = c->out.len;
}

void record_send(struct child *c, const char *kind)
{
    int was = c->recording;
    c->memory.reserve = RESERVE;
    c->recording = 1;
    put_head(c, kind, strlen(kind), "", 0);
    serialise_value(c, 0);
    c->out.whole = c->out.len;
    c->recording = was;
    c->memory.reserve = 0;
}

int record_statement(lua_State *lua)
{
    struct child *c = child_of(lua);
    if (c->checking) {
        lua_pushliteral(lua, "check の関数の中では何も定められません");
        return lua_error(lua);
    }
    c->memory.reserve = RESERVE;
    c->recording = 1;
    int results = 0;
    if (lua_gettop(lua) == 2)
        results = begin(c);
    else
        complete(c);
    c->recording = 0;
    c->memory.reserve = 0;
    return results;
}

void record_unfinished(lua_State *lua)
{
    struct child *c = child_of(lua);
    lua_Integer count = (lua_Integer)lua_rawlen(lua, -1);
    for (lua_Integer at = 0; at < count; at += PARTS) {
        size_t kind_len, id_len;
        lua_rawgeti(lua, -1, at + 1);
        lua_rawgeti(lua, -2, at + 2);
        lua_rawgeti(lua, -3, at + 3);
        c->statement_line = (int)lua_tointeger(lua, -3);
        if (lua_type(lua, -2) == LUA_TSTRING) {
            const char *kind = lua_tolstring(lua, -2, &kind_len);
            const char *id = lua_tolstring(lua, -1, &id_len);
            put_head(c, kind, kind_len, id, id_len);
            writer_byte(c, WIRE_NIL);
            c->out.whole = c->out.len;
        }
        lua_pop(lua, 3);
    }
}
