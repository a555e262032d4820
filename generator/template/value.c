/* The data a template sees: a tree of typed values. */
#include "template/value.h"

static struct value *make(struct arena *a, enum value_kind kind)
{
    struct value *v = ARENA_NEW(a, struct value);
    v->kind = kind;
    v->day = DATE_NONE;
    return v;
}

struct value *value_text(struct arena *a, str text)
{
    struct value *v = make(a, VALUE_TEXT);
    v->text = text;
    return v;
}

struct value *value_html(struct arena *a, str html)
{
    struct value *v = make(a, VALUE_HTML);
    v->text = html;
    return v;
}

struct value *value_number(struct arena *a, int64_t n)
{
    struct value *v = make(a, VALUE_NUMBER);
    v->number = n;
    return v;
}

struct value *value_truth(struct arena *a, bool truth)
{
    struct value *v = make(a, VALUE_TRUTH);
    v->number = truth;
    return v;
}

struct value *value_date(struct arena *a, date day)
{
    struct value *v = make(a, VALUE_DATE);
    v->day = day;
    return v;
}

struct value *value_list(struct arena *a)
{
    return make(a, VALUE_LIST);
}

struct value *value_record(struct arena *a)
{
    return make(a, VALUE_RECORD);
}

void value_append(struct arena *a, struct value *list, struct value *item)
{
    *LIST_PUSH(a, list) = item;
}

void value_set(struct arena *a, struct value *record, str name,
               struct value *field)
{
    *map_put(a, &record->fields, name) = field;
}
