/*
 * Lua values to the wire by raw access: no metamethod runs, keys are sorted
 * here because the order of lua_next differs from process to process.
 */
#include "script/child.h"

#include <string.h>

#include "base/utf8.h"

static _Noreturn void fail(struct child *c, enum wire_error code)
{
    child_fail(c, code, c->statement_line, "", 0);
}

static void count_node(struct child *c)
{
    if (++c->nodes > WIRE_NODES_MAX)
        fail(c, FAILED_NODES);
}

static void put_text(struct child *c, const char *text, size_t len)
{
    if ((len > 0 && memchr(text, '\0', len)) ||
        utf8_invalid_at((str){text, len}) != SIZE_MAX)
        fail(c, FAILED_TEXT);
    writer_text(c, text, len);
}

static struct key *push_key(struct child *c)
{
    if (c->key_count == c->key_cap) {
        size_t cap = c->key_cap ? c->key_cap * 2 : 256;
        void *moved =
            memory_allocate(&c->memory, c->keys, c->key_cap * sizeof *c->keys,
                            cap * sizeof *c->keys);
        if (!moved)
            fail(c, FAILED_MEMORY);
        c->keys = moved;
        c->key_cap = cap;
    }
    return &c->keys[c->key_count++];
}

static int compare(const struct key *a, const struct key *b)
{
    if (!a->text || !b->text) {
        if (a->text || b->text)
            return a->text ? 1 : -1;
        return (a->number > b->number) - (a->number < b->number);
    }
    return str_compare((str){a->text, a->len}, (str){b->text, b->len});
}

/*
 * A heap sort: qsort of the C library asks the system for the size of its
 * memory, which the filter forbids.
 */
static void sift(struct key *keys, size_t root, size_t count)
{
    for (size_t child = 2 * root + 1; child < count; child = 2 * root + 1) {
        if (child + 1 < count && compare(&keys[child], &keys[child + 1]) < 0)
            child++;
        if (compare(&keys[root], &keys[child]) >= 0)
            return;
        struct key held = keys[root];
        keys[root] = keys[child];
        keys[child] = held;
        root = child;
    }
}

static void sort(struct key *keys, size_t count)
{
    for (size_t i = count / 2; i-- > 0;)
        sift(keys, i, count);
    for (size_t last = count; last-- > 1;) {
        struct key largest = keys[0];
        keys[0] = keys[last];
        keys[last] = largest;
        sift(keys, 0, last);
    }
}

/* The text stays where it is: the table on the stack holds it. */
static void collect_key(struct child *c)
{
    lua_State *lua = c->lua;
    struct key *key = push_key(c);
    *key = (struct key){0};
    if (lua_type(lua, -2) == LUA_TSTRING)
        key->text = lua_tolstring(lua, -2, &key->len);
    else if (lua_isinteger(lua, -2))
        key->number = lua_tointeger(lua, -2);
    else
        fail(c, FAILED_KEY);
}

static void put_key(struct child *c, const struct key *key)
{
    lua_State *lua = c->lua;
    if (key->text) {
        writer_byte(c, WIRE_TEXT);
        put_text(c, key->text, key->len);
        lua_pushlstring(lua, key->text, key->len);
        lua_rawget(lua, -2);
        return;
    }
    writer_byte(c, WIRE_INTEGER);
    writer_number(c, (uint64_t)key->number, 8);
    lua_rawgeti(lua, -1, key->number);
}

static void put_table(struct child *c, int depth)
{
    lua_State *lua = c->lua;
    if (depth >= WIRE_DEPTH_MAX)
        fail(c, FAILED_DEPTH);
    if (!lua_checkstack(lua, 4))
        fail(c, FAILED_MEMORY);
    size_t first = c->key_count;
    lua_pushnil(lua);
    while (lua_next(lua, -2)) {
        collect_key(c);
        count_node(c);
        lua_pop(lua, 1);
    }
    size_t count = c->key_count - first;
    if (count > 1)
        sort(c->keys + first, count);
    writer_byte(c, WIRE_TABLE);
    writer_number(c, count, 4);
    for (size_t i = 0; i < count; i++) {
        struct key key = c->keys[first + i];
        put_key(c, &key);
        serialise_value(c, depth + 1);
        lua_pop(lua, 1);
    }
    c->key_count = first;
}

static void put_number(struct child *c)
{
    if (lua_isinteger(c->lua, -1)) {
        writer_byte(c, WIRE_INTEGER);
        writer_number(c, (uint64_t)lua_tointeger(c->lua, -1), 8);
        return;
    }
    double number = lua_tonumber(c->lua, -1);
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    writer_byte(c, WIRE_NUMBER);
    writer_number(c, bits, 8);
}

void serialise_value(struct child *c, int depth)
{
    size_t len;
    const char *text;
    switch (lua_type(c->lua, -1)) {
    case LUA_TBOOLEAN:
        writer_byte(c, lua_toboolean(c->lua, -1) ? WIRE_TRUE : WIRE_FALSE);
        return;
    case LUA_TNUMBER:
        put_number(c);
        return;
    case LUA_TSTRING:
        text = lua_tolstring(c->lua, -1, &len);
        writer_byte(c, WIRE_TEXT);
        put_text(c, text, len);
        return;
    case LUA_TTABLE:
        put_table(c, depth);
        return;
    case LUA_TNIL:
        writer_byte(c, WIRE_NIL);
        return;
    default:
        writer_byte(c, WIRE_FUNCTION);
        return;
    }
}
