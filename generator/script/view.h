/*
 * The site as a check sees it: values that can be read and not changed, made
 * when they are asked for, straight from what the child was born with.
 *
 *     site.facts["card.transition"].to    ipairs(site.mentions)
 */
#ifndef ANNAI_SCRIPT_VIEW_H
#define ANNAI_SCRIPT_VIEW_H

#include "base/str.h"
#include "model/custom.h"

struct lua_State;

enum view_kind {
    VIEW_SITE,
    VIEW_INSURER,
    VIEW_FACT,    /* schedule->facts */
    VIEW_MENTION, /* custom_site.mentions */
    VIEW_PAGE,    /* custom_site.pages */
    VIEW_FACTS,   /* by number and by id */
    VIEW_MENTIONS,
    VIEW_PAGES,         /* by number and by path */
    VIEW_PAGE_MENTIONS, /* of the page of that index */
    VIEW_KINDS,
};

struct view {
    enum view_kind kind;
    size_t index;
};

/* Before any view is pushed; may raise a Lua error, as the others may. */
void view_open(struct lua_State *lua);
/* Equal views are one and the same value. */
void view_push(struct lua_State *lua, struct view view);
/* The view that a value is, or NULL. */
const struct view *view_at(struct lua_State *lua, int index);

/* site, mention, …: the word for people. */
str view_kind_name(enum view_kind kind);

/* fields.c: pushes a field's value; false: it has no such field. */
bool view_push_field(struct lua_State *lua, const struct custom_site *site,
                     struct view view, str name);
/* The names of a kind's fields; NULL past the last. */
const str *view_field_name(enum view_kind kind, size_t i);

#endif
