/* What stands behind | in a template. */
#include "template/filters.h"

#include "base/near.h"
#include "base/utf8.h"
#include "calendar/words.h"
#include "template/escape.h"
#include "template/evaluate.h"

typedef const struct value *const *value_args;

static const struct value *wrong_kind(struct render *r, const struct expr *e,
                                      const struct value *in)
{
    render_error(r, e->where, "フィルター「%.*s」は%sには使えません",
                 STR_ARG(e->filter->name), value_word(in->kind));
    return NULL;
}

/* A real day, or NULL after a message. */
static const struct value *day(struct render *r, const struct expr *e,
                               const struct value *in)
{
    if (in->kind != VALUE_DATE)
        return wrong_kind(r, e, in);
    if (in->day != DATE_NONE)
        return in;
    diag_hint(r->diags, render_error(r, e->where, "日付が決まっていません"),
              "{%% if … %%} で囲むと、日付のあるときだけ表示されます");
    return NULL;
}

static const struct value *in_words(struct render *r, const struct expr *e,
                                    const struct value *in,
                                    enum notation notation)
{
    if (!day(r, e, in))
        return NULL;
    struct buf b = {.arena = r->arena};
    words_put_date(&b, in->day, (struct date_style){.notation = notation});
    return value_text(r->arena, buf_text(&b));
}

static const struct value *wareki(struct render *r, const struct expr *e,
                                  const struct value *in, value_args args)
{
    (void)args;
    return in_words(r, e, in, NOTATION_WAREKI);
}

static const struct value *seireki(struct render *r, const struct expr *e,
                                   const struct value *in, value_args args)
{
    (void)args;
    return in_words(r, e, in, NOTATION_SEIREKI);
}

static const struct value *both(struct render *r, const struct expr *e,
                                const struct value *in, value_args args)
{
    (void)args;
    return in_words(r, e, in, NOTATION_BOTH);
}

static const struct value *iso(struct render *r, const struct expr *e,
                               const struct value *in, value_args args)
{
    (void)args;
    if (!day(r, e, in))
        return NULL;
    return value_text(r->arena, date_iso(r->arena, in->day));
}

static const struct value *weekday(struct render *r, const struct expr *e,
                                   const struct value *in, value_args args)
{
    (void)args;
    if (!day(r, e, in))
        return NULL;
    return value_text(r->arena, words_weekday(date_weekday(in->day)));
}

/* In place of an empty text, an empty list or a day not known. */
static const struct value *fallback(struct render *r, const struct expr *e,
                                    const struct value *in, value_args args)
{
    (void)r;
    (void)e;
    return value_true(in) || in->kind == VALUE_NUMBER || in->kind == VALUE_TRUTH
               ? in
               : args[0];
}

static int64_t field_count(const struct value *v)
{
    return (int64_t)v->fields.used;
}

static const struct value *length(struct render *r, const struct expr *e,
                                  const struct value *in, value_args args)
{
    (void)args;
    switch (in->kind) {
    case VALUE_TEXT:
        return value_number(r->arena, (int64_t)utf8_count(in->text));
    case VALUE_LIST:
        return value_number(r->arena, (int64_t)in->len);
    case VALUE_RECORD:
        return value_number(r->arena, field_count(in));
    case VALUE_HTML:
    case VALUE_NUMBER:
    case VALUE_TRUTH:
    case VALUE_DATE:
        break;
    }
    return wrong_kind(r, e, in);
}

static const struct {
    str entity;
    char byte;
} entities[] = {
    {STR_INIT("&amp;"), '&'},  {STR_INIT("&lt;"), '<'},
    {STR_INIT("&gt;"), '>'},   {STR_INIT("&quot;"), '"'},
    {STR_INIT("&#39;"), '\''},
};

/* The bytes of the entity that stands at the start of html, or 0. */
static size_t put_entity(struct buf *out, str html)
{
    for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
        if (str_starts(html, entities[i].entity)) {
            buf_put_byte(out, entities[i].byte);
            return entities[i].entity.len;
        }
    return 0;
}

static str without_tags(struct arena *a, str html)
{
    struct buf b = {.arena = a};
    while (html.len) {
        size_t skip = 1;
        if (html.ptr[0] == '<') {
            size_t end = str_find_byte(html, '>');
            skip = end == SIZE_MAX ? html.len : end + 1;
        } else if (html.ptr[0] != '&' || (skip = put_entity(&b, html)) == 0) {
            buf_put_byte(&b, html.ptr[0]);
            skip = 1;
        }
        html = str_drop(html, skip);
    }
    return buf_text(&b);
}

static const struct value *text(struct render *r, const struct expr *e,
                                const struct value *in, value_args args)
{
    (void)args;
    if (in->kind == VALUE_TEXT)
        return in;
    if (in->kind != VALUE_HTML)
        return wrong_kind(r, e, in);
    return value_text(r->arena, without_tags(r->arena, in->text));
}

static const struct value *url(struct render *r, const struct expr *e,
                               const struct value *in, value_args args)
{
    (void)args;
    if (in->kind != VALUE_TEXT)
        return wrong_kind(r, e, in);
    struct buf b = {.arena = r->arena};
    escape_put_component(&b, in->text);
    return value_text(r->arena, buf_text(&b));
}

static const struct filter filters[] = {
    {STR_INIT("both"), 0, 0, both},       {STR_INIT("default"), 1, 1, fallback},
    {STR_INIT("iso"), 0, 0, iso},         {STR_INIT("length"), 0, 0, length},
    {STR_INIT("seireki"), 0, 0, seireki}, {STR_INIT("text"), 0, 0, text},
    {STR_INIT("url"), 0, 0, url},         {STR_INIT("wareki"), 0, 0, wareki},
    {STR_INIT("weekday"), 0, 0, weekday},
};

const struct filter *filter_find(str name, str *near)
{
    struct near n = near_start(name);
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
        if (str_equal(filters[i].name, name))
            return &filters[i];
        near_offer(&n, filters[i].name);
    }
    *near = n.best;
    return NULL;
}
