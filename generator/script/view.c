/* The site's values in Lua: one userdata for each, its fields on demand. */
#include "script/view.h"

#include "script/child.h"

/* In the registry: the metatable of all views, and those already made. */
#define METATABLE "view"
#define MADE "views"

str view_kind_name(enum view_kind kind)
{
    static const str names[] = {
        [VIEW_SITE] = STR_INIT("site"),
        [VIEW_INSURER] = STR_INIT("insurer"),
        [VIEW_FACT] = STR_INIT("fact"),
        [VIEW_MENTION] = STR_INIT("mention"),
        [VIEW_PAGE] = STR_INIT("page"),
        [VIEW_FACTS] = STR_INIT("facts"),
        [VIEW_MENTIONS] = STR_INIT("mentions"),
        [VIEW_PAGES] = STR_INIT("pages"),
        [VIEW_PAGE_MENTIONS] = STR_INIT("mentions"),
    };
    return names[kind];
}

/* What a list holds, and [*first, *end) of the site's. */
static enum view_kind list_range(const struct custom_site *site,
                                 struct view list, size_t *first, size_t *end)
{
    *first = 0;
    if (list.kind == VIEW_FACTS) {
        *end = site->schedule->facts.len;
        return VIEW_FACT;
    }
    if (list.kind == VIEW_PAGES) {
        *end = site->page_count;
        return VIEW_PAGE;
    }
    *end = site->mention_count;
    if (list.kind == VIEW_PAGE_MENTIONS) {
        *first = site->pages[list.index].first;
        *end = site->pages[list.index].end;
    }
    return VIEW_MENTION;
}

static size_t find_named(const struct custom_site *site, enum view_kind kind,
                         str name)
{
    if (kind == VIEW_FACTS)
        for (size_t i = 0; i < site->schedule->facts.len; i++)
            if (str_equal(site->schedule->facts.items[i]->id, name))
                return i;
    if (kind == VIEW_PAGES)
        for (size_t i = 0; i < site->page_count; i++)
            if (str_equal(site->pages[i].path, name))
                return i;
    return SIZE_MAX;
}

/* nil where there is none: a list ends, a fact may be missing. */
static void push_item(lua_State *lua, const struct custom_site *site,
                      struct view list)
{
    size_t first, end, len;
    enum view_kind kind = list_range(site, list, &first, &end);
    size_t at = SIZE_MAX;
    if (lua_isinteger(lua, 2)) {
        lua_Integer number = lua_tointeger(lua, 2);
        if (number >= 1 && (lua_Unsigned)number <= end - first)
            at = first + (size_t)number - 1;
    } else if (lua_type(lua, 2) == LUA_TSTRING) {
        const char *name = lua_tolstring(lua, 2, &len);
        at = find_named(site, list.kind, (str){name, len});
    }
    if (at == SIZE_MAX)
        lua_pushnil(lua);
    else
        view_push(lua, (struct view){kind, at});
}

/* Ends the child: the parent knows what it might have been. */
static int fail_unknown(lua_State *lua, struct view view)
{
    struct child *c = child_of(lua);
    size_t len;
    lua_pushfstring(lua, "%s.%s", view_kind_name(view.kind).ptr,
                    lua_type(lua, 2) == LUA_TSTRING ? lua_tostring(lua, 2)
                                                    : "?");
    const char *name = lua_tolstring(lua, -1, &len);
    child_fail(c, FAILED_FIELD, child_line(lua), name, len);
}

static int read_view(lua_State *lua)
{
    const struct custom_site *site = child_of(lua)->job->site;
    struct view view = *view_at(lua, 1);
    size_t len;
    if (view.kind >= VIEW_FACTS) {
        push_item(lua, site, view);
        return 1;
    }
    if (lua_type(lua, 2) != LUA_TSTRING)
        return fail_unknown(lua, view);
    const char *name = lua_tolstring(lua, 2, &len);
    if (!view_push_field(lua, site, view, (str){name, len}))
        return fail_unknown(lua, view);
    return 1;
}

static int count_view(lua_State *lua)
{
    struct view view = *view_at(lua, 1);
    size_t first = 0, end = 0;
    if (view.kind >= VIEW_FACTS)
        list_range(child_of(lua)->job->site, view, &first, &end);
    lua_pushinteger(lua, (lua_Integer)(end - first));
    return 1;
}

static int refuse_write(lua_State *lua)
{
    lua_pushliteral(lua, "検査に渡された値は書き換えられません");
    return lua_error(lua);
}

void view_open(lua_State *lua)
{
    lua_newtable(lua);
    lua_pushcfunction(lua, read_view);
    lua_setfield(lua, -2, "__index");
    lua_pushcfunction(lua, refuse_write);
    lua_setfield(lua, -2, "__newindex");
    lua_pushcfunction(lua, count_view);
    lua_setfield(lua, -2, "__len");
    lua_pushboolean(lua, 0);
    lua_setfield(lua, -2, "__metatable");
    lua_setfield(lua, LUA_REGISTRYINDEX, METATABLE);
    lua_newtable(lua);
    for (lua_Integer kind = 0; kind < VIEW_KINDS; kind++) {
        lua_newtable(lua);
        lua_rawseti(lua, -2, kind);
    }
    lua_setfield(lua, LUA_REGISTRYINDEX, MADE);
}

void view_push(lua_State *lua, struct view view)
{
    lua_getfield(lua, LUA_REGISTRYINDEX, MADE);
    lua_rawgeti(lua, -1, (lua_Integer)view.kind);
    lua_remove(lua, -2);
    if (lua_rawgeti(lua, -1, (lua_Integer)view.index + 1) == LUA_TNIL) {
        lua_pop(lua, 1);
        *(struct view *)lua_newuserdatauv(lua, sizeof view, 0) = view;
        lua_getfield(lua, LUA_REGISTRYINDEX, METATABLE);
        lua_setmetatable(lua, -2);
        lua_pushvalue(lua, -1);
        lua_rawseti(lua, -3, (lua_Integer)view.index + 1);
    }
    lua_remove(lua, -2);
}

/* There is no other userdata in the child. */
const struct view *view_at(lua_State *lua, int index)
{
    return lua_type(lua, index) == LUA_TUSERDATA ? lua_touserdata(lua, index)
                                                 : NULL;
}
