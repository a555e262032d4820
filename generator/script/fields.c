/* The fields of what a check sees: name, type, and where the value is. */
#include "script/view.h"

#include <lua.h>
#include <stddef.h>
#include <string.h>

#include "script/child.h"

enum field_kind {
    AS_TEXT,
    AS_DAY,    /* 2025-12-01, or nil */
    AS_NUMBER, /* days since 1970-01-01, or nil */
    AS_COUNT,  /* of a uint32_t */
    AS_FLAG,
    AS_MADE, /* by a function */
};

typedef void push_made(lua_State *lua, const struct custom_site *site,
                       size_t index);

struct view_field {
    str name;
    enum field_kind kind;
    size_t offset; /* in what base_of gives */
    push_made *push;
};

static void push_text(lua_State *lua, str text)
{
    lua_pushlstring(lua, text.len ? text.ptr : "", text.len);
}

static void push_text_or_nil(lua_State *lua, str text)
{
    if (text.len)
        push_text(lua, text);
    else
        lua_pushnil(lua);
}

static void push_number(lua_State *lua, date day)
{
    if (day == DATE_NONE)
        lua_pushnil(lua);
    else
        lua_pushinteger(lua, day);
}

static void put_digits(char *at, int value, size_t count)
{
    for (size_t i = count; i > 0; i--, value /= 10)
        at[i - 1] = (char)('0' + value % 10);
}

/* By hand: there is no arena here. */
static void push_day(lua_State *lua, date day)
{
    char text[] = "0000-00-00";
    if (day == DATE_NONE) {
        lua_pushnil(lua);
        return;
    }
    struct civil c = date_civil(day);
    put_digits(text, c.year, 4);
    put_digits(text + 5, c.month, 2);
    put_digits(text + 8, c.day, 2);
    lua_pushlstring(lua, text, sizeof text - 1);
}

static void push_words(lua_State *lua, const struct str_list *words)
{
    lua_createtable(lua, 0, 0);
    for (size_t i = 0; i < words->len; i++) {
        push_text(lua, words->items[i]);
        lua_rawseti(lua, -2, (lua_Integer)i + 1);
    }
}

/* --- site --- */

static void site_insurer(lua_State *lua, const struct custom_site *site,
                         size_t index)
{
    if (site->insurer)
        view_push(lua, (struct view){VIEW_INSURER, index});
    else
        lua_pushnil(lua);
}

static void site_facts(lua_State *lua, const struct custom_site *site,
                       size_t index)
{
    (void)site;
    view_push(lua, (struct view){VIEW_FACTS, index});
}

static void site_mentions(lua_State *lua, const struct custom_site *site,
                          size_t index)
{
    (void)site;
    view_push(lua, (struct view){VIEW_MENTIONS, index});
}

static void site_pages(lua_State *lua, const struct custom_site *site,
                       size_t index)
{
    (void)site;
    view_push(lua, (struct view){VIEW_PAGES, index});
}

static const struct view_field site_fields[] = {
    {STR_INIT("today"), AS_DAY, offsetof(struct custom_site, today), NULL},
    {STR_INIT("today_day"), AS_NUMBER, offsetof(struct custom_site, today),
     NULL},
    {STR_INIT("insurer"), AS_MADE, 0, site_insurer},
    {STR_INIT("facts"), AS_MADE, 0, site_facts},
    {STR_INIT("mentions"), AS_MADE, 0, site_mentions},
    {STR_INIT("pages"), AS_MADE, 0, site_pages},
};

/* --- insurer --- */

#define INSURER(name, member)                                                  \
    {                                                                          \
        STR_INIT(name), AS_TEXT, offsetof(struct insurer, member), NULL        \
    }

static const struct view_field insurer_fields[] = {
    INSURER("id", id),
    INSURER("name", name),
    INSURER("short", short_name),
    INSURER("base_url", base_url),
    INSURER("notice", notice),
    INSURER("department", contact.department),
    INSURER("phone", contact.phone),
    INSURER("address", contact.address),
    INSURER("days", contact.hours.days),
    INSURER("time", contact.hours.time),
    INSURER("closed", contact.hours.closed),
};

/* --- fact --- */

static void fact_kind(lua_State *lua, const struct custom_site *site,
                      size_t index)
{
    push_text(lua, fact_kind_name(site->schedule->facts.items[index]->kind));
}

static void fact_certainty(lua_State *lua, const struct custom_site *site,
                           size_t index)
{
    push_text(lua,
              certainty_name(site->schedule->facts.items[index]->certainty));
}

static void fact_subject(lua_State *lua, const struct custom_site *site,
                         size_t index)
{
    push_words(lua, &site->schedule->facts.items[index]->subject);
}

static void fact_topic(lua_State *lua, const struct custom_site *site,
                       size_t index)
{
    push_words(lua, &site->schedule->facts.items[index]->topic);
}

static void push_role_day(lua_State *lua, const struct fact *f,
                          enum fact_role role)
{
    bool has = f->kind == FACT_DATE && f->role == role;
    push_day(lua, !has ? DATE_NONE : role == ROLE_FIRST ? f->from : f->to);
}

static void fact_last(lua_State *lua, const struct custom_site *site,
                      size_t index)
{
    push_role_day(lua, site->schedule->facts.items[index], ROLE_LAST);
}

static void fact_first(lua_State *lua, const struct custom_site *site,
                       size_t index)
{
    push_role_day(lua, site->schedule->facts.items[index], ROLE_FIRST);
}

static void fact_on(lua_State *lua, const struct custom_site *site,
                    size_t index)
{
    push_role_day(lua, site->schedule->facts.items[index], ROLE_ON);
}

static void fact_as_of(lua_State *lua, const struct custom_site *site,
                       size_t index)
{
    push_role_day(lua, site->schedule->facts.items[index], ROLE_AS_OF);
}

static void fact_done(lua_State *lua, const struct custom_site *site,
                      size_t index)
{
    const struct fact *f = site->schedule->facts.items[index];
    push_day(lua, f->done ? f->done_on : DATE_NONE);
}

static void fact_national(lua_State *lua, const struct custom_site *site,
                          size_t index)
{
    lua_pushboolean(lua, site->schedule->facts.items[index]->layer ==
                             LAYER_NATIONAL);
}

static void fact_file(lua_State *lua, const struct custom_site *site,
                      size_t index)
{
    const struct source *s = site->schedule->facts.items[index]->where.source;
    push_text(lua, s ? s->path : (str){0});
}

static void fact_line(lua_State *lua, const struct custom_site *site,
                      size_t index)
{
    span where = site->schedule->facts.items[index]->where;
    size_t line =
        where.source ? source_place(where.source, where.start).line : 0;
    lua_pushinteger(lua, (lua_Integer)line);
}

#define FACT(name, kind, member)                                               \
    {                                                                          \
        STR_INIT(name), kind, offsetof(struct fact, member), NULL              \
    }

static const struct view_field fact_fields[] = {
    FACT("id", AS_TEXT, id),
    {STR_INIT("kind"), AS_MADE, 0, fact_kind},
    FACT("label", AS_TEXT, label),
    {STR_INIT("subject"), AS_MADE, 0, fact_subject},
    {STR_INIT("topic"), AS_MADE, 0, fact_topic},
    FACT("from", AS_DAY, from),
    FACT("to", AS_DAY, to),
    FACT("from_day", AS_NUMBER, from),
    FACT("to_day", AS_NUMBER, to),
    {STR_INIT("last"), AS_MADE, 0, fact_last},
    {STR_INIT("first"), AS_MADE, 0, fact_first},
    {STR_INIT("on"), AS_MADE, 0, fact_on},
    {STR_INIT("as_of"), AS_MADE, 0, fact_as_of},
    FACT("planned", AS_FLAG, planned),
    {STR_INIT("done"), AS_MADE, 0, fact_done},
    FACT("treated", AS_FLAG, treated),
    {STR_INIT("certainty"), AS_MADE, 0, fact_certainty},
    {STR_INIT("national"), AS_MADE, 0, fact_national},
    FACT("source", AS_TEXT, source),
    {STR_INIT("file"), AS_MADE, 0, fact_file},
    {STR_INIT("line"), AS_MADE, 0, fact_line},
};

/* --- mention --- */

/* Pages' mentions ascend: the page of one is found by halving. */
static size_t page_of(const struct custom_site *site, size_t mention)
{
    size_t low = 0, high = site->page_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (site->pages[middle].end <= mention)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void mention_page(lua_State *lua, const struct custom_site *site,
                         size_t index)
{
    size_t page = page_of(site, index);
    if (page < site->page_count)
        view_push(lua, (struct view){VIEW_PAGE, page});
    else
        lua_pushnil(lua);
}

static void mention_path(lua_State *lua, const struct custom_site *site,
                         size_t index)
{
    size_t page = page_of(site, index);
    push_text(lua, page < site->page_count ? site->pages[page].path : (str){0});
}

static void mention_text(lua_State *lua, const struct custom_site *site,
                         size_t index)
{
    push_text(lua, site->mentions[index].said->text);
}

static void mention_sentence(lua_State *lua, const struct custom_site *site,
                             size_t index)
{
    push_text(lua, site->mentions[index].said->sentence);
}

static void mention_heading(lua_State *lua, const struct custom_site *site,
                            size_t index)
{
    push_text(lua, site->mentions[index].said->heading);
}

static void mention_context(lua_State *lua, const struct custom_site *site,
                            size_t index)
{
    push_text(lua, site->mentions[index].said->context);
}

static void mention_kind(lua_State *lua, const struct custom_site *site,
                         size_t index)
{
    push_text(lua,
              mention_kind_name((enum mention_kind)site->mentions[index].kind));
}

static void mention_boundary(lua_State *lua, const struct custom_site *site,
                             size_t index)
{
    enum boundary b = (enum boundary)site->mentions[index].boundary;
    push_text_or_nil(lua,
                     b == BOUNDARY_NONE ? (str){0} : mention_boundary_name(b));
}

static void mention_mod(lua_State *lua, const struct custom_site *site,
                        size_t index)
{
    enum mention_mod mod = (enum mention_mod)site->mentions[index].mod;
    push_text_or_nil(lua, mod == MOD_NONE ? (str){0} : mention_mod_name(mod));
}

static void push_fact_id(lua_State *lua, const struct fact *f)
{
    push_text_or_nil(lua, f ? f->id : (str){0});
}

static void mention_referenced(lua_State *lua, const struct custom_site *site,
                               size_t index)
{
    const struct ledger_entry *e = &site->mentions[index];
    push_fact_id(lua, e->referenced ? e->fact : NULL);
}

static void mention_judged(lua_State *lua, const struct custom_site *site,
                           size_t index)
{
    const struct ledger_entry *e = &site->mentions[index];
    push_fact_id(lua, e->referenced ? NULL : e->fact);
}

static void mention_fact(lua_State *lua, const struct custom_site *site,
                         size_t index)
{
    const struct fact *f = site->mentions[index].fact;
    for (size_t i = 0; f && i < site->schedule->facts.len; i++)
        if (site->schedule->facts.items[i] == f) {
            view_push(lua, (struct view){VIEW_FACT, i});
            return;
        }
    lua_pushnil(lua);
}

#define ENTRY(name, kind, member)                                              \
    {                                                                          \
        STR_INIT(name), kind, offsetof(struct ledger_entry, member), NULL      \
    }

static const struct view_field mention_fields[] = {
    {STR_INIT("path"), AS_MADE, 0, mention_path},
    {STR_INIT("page"), AS_MADE, 0, mention_page},
    ENTRY("line", AS_COUNT, line),
    ENTRY("column", AS_COUNT, column),
    {STR_INIT("text"), AS_MADE, 0, mention_text},
    {STR_INIT("sentence"), AS_MADE, 0, mention_sentence},
    {STR_INIT("context"), AS_MADE, 0, mention_context},
    {STR_INIT("heading"), AS_MADE, 0, mention_heading},
    {STR_INIT("kind"), AS_MADE, 0, mention_kind},
    ENTRY("value", AS_TEXT, value),
    ENTRY("from", AS_DAY, from),
    ENTRY("to", AS_DAY, to),
    ENTRY("from_day", AS_NUMBER, from),
    ENTRY("to_day", AS_NUMBER, to),
    {STR_INIT("boundary"), AS_MADE, 0, mention_boundary},
    {STR_INIT("mod"), AS_MADE, 0, mention_mod},
    {STR_INIT("referenced"), AS_MADE, 0, mention_referenced},
    {STR_INIT("judged"), AS_MADE, 0, mention_judged},
    {STR_INIT("fact"), AS_MADE, 0, mention_fact},
};

/* --- page --- */

static void page_path(lua_State *lua, const struct custom_site *site,
                      size_t index)
{
    push_text(lua, site->pages[index].path);
}

static void page_url(lua_State *lua, const struct custom_site *site,
                     size_t index)
{
    push_text(lua, site->pages[index].url);
}

/* As it is written, without what stands before it. */
static void page_text(lua_State *lua, const struct custom_site *site,
                      size_t index)
{
    const struct custom_page *page = &site->pages[index];
    push_text(lua, str_drop(page->source->text, page->front->body));
}

static void page_mentions(lua_State *lua, const struct custom_site *site,
                          size_t index)
{
    (void)site;
    view_push(lua, (struct view){VIEW_PAGE_MENTIONS, index});
}

#define FRONT(name, kind, member)                                              \
    {                                                                          \
        STR_INIT(name), kind, offsetof(struct front, member), NULL             \
    }

static const struct view_field page_fields[] = {
    {STR_INIT("path"), AS_MADE, 0, page_path},
    {STR_INIT("url"), AS_MADE, 0, page_url},
    FRONT("title", AS_TEXT, title),
    FRONT("description", AS_TEXT, description),
    FRONT("published", AS_DAY, published),
    FRONT("updated", AS_DAY, updated),
    FRONT("published_day", AS_NUMBER, published),
    FRONT("updated_day", AS_NUMBER, updated),
    FRONT("version", AS_TEXT, version),
    FRONT("lang", AS_TEXT, lang),
    FRONT("leaflet", AS_FLAG, leaflet),
    {STR_INIT("text"), AS_MADE, 0, page_text},
    {STR_INIT("mentions"), AS_MADE, 0, page_mentions},
};

/* --- all kinds --- */

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
    const struct view_field *fields;
    size_t count;
} kinds[VIEW_KINDS] = {
    [VIEW_SITE] = {site_fields, COUNT(site_fields)},
    [VIEW_INSURER] = {insurer_fields, COUNT(insurer_fields)},
    [VIEW_FACT] = {fact_fields, COUNT(fact_fields)},
    [VIEW_MENTION] = {mention_fields, COUNT(mention_fields)},
    [VIEW_PAGE] = {page_fields, COUNT(page_fields)},
};

const str *view_field_name(enum view_kind kind, size_t i)
{
    return i < kinds[kind].count ? &kinds[kind].fields[i].name : NULL;
}

/* What the offsets of a kind's fields are counted from. */
static const void *base_of(const struct custom_site *site, struct view view)
{
    switch (view.kind) {
    case VIEW_SITE:
        return site;
    case VIEW_INSURER:
        return site->insurer;
    case VIEW_FACT:
        return site->schedule->facts.items[view.index];
    case VIEW_MENTION:
        return &site->mentions[view.index];
    case VIEW_PAGE:
        return site->pages[view.index].front;
    case VIEW_FACTS:
    case VIEW_MENTIONS:
    case VIEW_PAGES:
    case VIEW_PAGE_MENTIONS:
    case VIEW_KINDS:
        break;
    }
    return NULL;
}

static void push_stored(lua_State *lua, const struct view_field *field,
                        const void *base)
{
    const char *at = (const char *)base + field->offset;
    union {
        str text;
        date day;
        uint32_t count;
        bool flag;
    } value;
    switch (field->kind) {
    case AS_TEXT:
        memcpy(&value.text, at, sizeof value.text);
        push_text(lua, value.text);
        return;
    case AS_DAY:
    case AS_NUMBER:
        memcpy(&value.day, at, sizeof value.day);
        (field->kind == AS_DAY ? push_day : push_number)(lua, value.day);
        return;
    case AS_COUNT:
        memcpy(&value.count, at, sizeof value.count);
        lua_pushinteger(lua, value.count);
        return;
    case AS_FLAG:
        memcpy(&value.flag, at, sizeof value.flag);
        lua_pushboolean(lua, value.flag);
        return;
    case AS_MADE:
        break;
    }
    lua_pushnil(lua);
}

bool view_push_field(lua_State *lua, const struct custom_site *site,
                     struct view view, str name)
{
    for (size_t i = 0; i < kinds[view.kind].count; i++) {
        const struct view_field *field = &kinds[view.kind].fields[i];
        if (!str_equal(field->name, name))
            continue;
        if (field->push)
            field->push(lua, site, view.index);
        else
            push_stored(lua, field, base_of(site, view));
        return true;
    }
    return false;
}
