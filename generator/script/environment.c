/*
 * What a script may name: an allow-list out of Lua's base, string, table,
 * math and utf8, behind guards that refuse unknown names and assignments.
 * Left out: load and its kin, raw access and metatables (which would get
 * past the guards), pairs (its order differs from run to run; the prelude has
 * a sorted one), print, random numbers, coroutines, string.dump. The prelude
 * takes next and tostring away once it has used them.
 */
#include "script/child.h"

#include <lauxlib.h>
#include <lualib.h>
#include <string.h>

static const char *const base_names[] = {
    "assert", "error",    "ipairs",   "pcall", "select",   "tonumber", "type",
    "xpcall", "rawequal", "_VERSION", "next",  "tostring", NULL,
};
static const char *const string_names[] = {
    "byte", "char",   "find",  "format",   "gmatch", "gsub",
    "len",  "lower",  "match", "pack",     "rep",    "reverse",
    "sub",  "unpack", "upper", "packsize", NULL,
};
static const char *const table_names[] = {
    "concat", "insert", "move", "pack", "remove", "sort", "unpack", NULL,
};
static const char *const math_names[] = {
    "abs",  "ceil",      "floor", "fmod",       "huge", "max",
    "min",  "modf",      "pi",    "maxinteger", "sqrt", "mininteger",
    "type", "tointeger", "ult",   NULL,
};
static const char *const utf8_names[] = {
    "char", "charpattern", "codepoint", "codes", "len", "offset", NULL,
};

static const struct library {
    const char *name;
    lua_CFunction open;
    const char *const *names;
} libraries[] = {
    {LUA_STRLIBNAME, luaopen_string, string_names},
    {LUA_TABLIBNAME, luaopen_table, table_names},
    {LUA_MATHLIBNAME, luaopen_math, math_names},
    {LUA_UTF8LIBNAME, luaopen_utf8, utf8_names},
};

/* Copies the named fields of the table on top into a new one in its place. */
static void keep_only(lua_State *lua, const char *const *names)
{
    lua_newtable(lua);
    for (; *names; names++) {
        lua_getfield(lua, -2, *names);
        lua_setfield(lua, -2, *names);
    }
    lua_remove(lua, -2);
}

void environment_push(lua_State *lua)
{
    luaL_requiref(lua, LUA_GNAME, luaopen_base, 0);
    keep_only(lua, base_names);
    for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
        luaL_requiref(lua, libraries[i].name, libraries[i].open, 0);
        keep_only(lua, libraries[i].names);
        lua_setfield(lua, -2, libraries[i].name);
    }
}

/* Fails with the full name: prefix and key, 「string.dump」. */
static int fail_with_name(lua_State *lua, enum wire_error code)
{
    struct child *c = child_of(lua);
    size_t len;
    lua_settop(lua, 2);
    const char *prefix = lua_tostring(lua, lua_upvalueindex(1));
    if (lua_type(lua, 2) != LUA_TSTRING) {
        lua_pushstring(lua, luaL_typename(lua, 2));
        lua_replace(lua, 2);
    }
    lua_pushfstring(lua, "%s%s", prefix, lua_tostring(lua, 2));
    const char *name = lua_tolstring(lua, -1, &len);
    child_fail(c, code, child_line(lua), name, len);
}

static int guard_read(lua_State *lua)
{
    lua_settop(lua, 2);
    lua_pushvalue(lua, 2);
    if (lua_rawget(lua, lua_upvalueindex(2)) != LUA_TNIL)
        return 1;
    lua_settop(lua, 2);
    return fail_with_name(lua, FAILED_NAME);
}

static int guard_write(lua_State *lua)
{
    return fail_with_name(lua, FAILED_ASSIGN);
}

void environment_guard(lua_State *lua, const char *prefix)
{
    int hidden = lua_gettop(lua);
    lua_newtable(lua); /* the guard: empty, so every access comes here */
    lua_newtable(lua);
    lua_pushstring(lua, prefix);
    lua_pushvalue(lua, hidden);
    lua_pushcclosure(lua, guard_read, 2);
    lua_setfield(lua, -2, "__index");
    lua_pushstring(lua, prefix);
    lua_pushcclosure(lua, guard_write, 1);
    lua_setfield(lua, -2, "__newindex");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setmetatable(lua, -2);
    lua_replace(lua, hidden);
}
