/* Expressions at work: names found in scope, filters applied. */
#include "template/evaluate.h"

#include "base/near.h"
#include "template/filters.h"

const char *value_word(enum value_kind kind)
{
    switch (kind) {
    case VALUE_TEXT:
        return "文字列";
    case VALUE_HTML:
        return "HTML";
    case VALUE_NUMBER:
        return "数";
    case VALUE_TRUTH:
        return "真偽";
    case VALUE_DATE:
        return "日付";
    case VALUE_LIST:
        return "一覧";
    case VALUE_RECORD:
        return "項目の集まり";
    }
    return "値";
}

bool value_true(const struct value *v)
{
    switch (v->kind) {
    case VALUE_TEXT:
    case VALUE_HTML:
        return v->text.len > 0;
    case VALUE_NUMBER:
    case VALUE_TRUTH:
        return v->number != 0;
    case VALUE_DATE:
        return v->day != DATE_NONE;
    case VALUE_LIST:
        return v->len > 0;
    case VALUE_RECORD:
        return true;
    }
    return false;
}

static void offer_fields(struct near *near, const struct value *record)
{
    for (size_t i = 0; i < record->fields.size; i++)
        if (record->fields.slots[i].value)
            near_offer(near, record->fields.slots[i].key);
}

static void no_such_name(struct render *r, span where, str name,
                         const struct near *near)
{
    struct diag *d =
        render_error(r, where, "「%.*s」という名前はありません", STR_ARG(name));
    if (near->best.len)
        diag_hint(r->diags, d, "もしかして: %.*s", STR_ARG(near->best));
}

static const struct value *name(struct render *r, const struct expr *e)
{
    for (const struct frame *f = r->scope; f; f = f->outer)
        if (str_equal(f->name, e->name))
            return f->value;
    const struct value *v = map_find(&r->data->fields, e->name);
    if (v)
        return v;
    struct near near = near_start(e->name);
    for (const struct frame *f = r->scope; f; f = f->outer)
        near_offer(&near, f->name);
    offer_fields(&near, r->data);
    no_such_name(r, e->where, e->name, &near);
    return NULL;
}

/* The name alone, without what stands before the dot. */
static span field_where(const struct expr *e)
{
    return span_of(e->where.source, e->where.end - e->name.len, e->where.end);
}

static const struct value *field(struct render *r, const struct expr *e)
{
    const struct value *record = evaluate(r, e->left);
    if (!record)
        return NULL;
    if (record->kind != VALUE_RECORD) {
        render_error(r, e->where, "%sには「.%.*s」がありません",
                     value_word(record->kind), STR_ARG(e->name));
        return NULL;
    }
    const struct value *v = map_find(&record->fields, e->name);
    if (!v) {
        struct near near = near_start(e->name);
        offer_fields(&near, record);
        no_such_name(r, field_where(e), e->name, &near);
    }
    return v;
}

static const struct value *filtered(struct render *r, const struct expr *e)
{
    const struct value *in = evaluate(r, e->left);
    const struct value *args[TEMPLATE_ARGS] = {0};
    for (size_t i = 0; in && i < e->arg_count; i++) {
        args[i] = evaluate(r, e->args[i]);
        if (!args[i])
            return NULL;
    }
    return in ? e->filter->apply(r, e, in, args) : NULL;
}

/* 1, 0, or -1 after a message. */
static int equal(struct render *r, const struct expr *e)
{
    const struct value *a = evaluate(r, e->left);
    const struct value *b = a ? evaluate(r, e->right) : NULL;
    if (!b)
        return -1;
    if (a->kind != b->kind || a->kind == VALUE_LIST ||
        a->kind == VALUE_RECORD) {
        render_error(r, e->where, "%sと%sは比べられません", value_word(a->kind),
                     value_word(b->kind));
        return -1;
    }
    if (a->kind == VALUE_DATE)
        return a->day == b->day;
    if (a->kind == VALUE_NUMBER || a->kind == VALUE_TRUTH)
        return a->number == b->number;
    return str_equal(a->text, b->text);
}

/* and, or: the right side is looked at only where it matters. */
static const struct value *joined(struct render *r, const struct expr *e)
{
    const struct value *left = evaluate(r, e->left);
    if (!left || value_true(left) == (e->kind == EXPR_OR))
        return left;
    return evaluate(r, e->right);
}

const struct value *evaluate(struct render *r, const struct expr *e)
{
    int truth;
    const struct value *v;
    switch (e->kind) {
    case EXPR_NAME:
        return name(r, e);
    case EXPR_FIELD:
        return field(r, e);
    case EXPR_VALUE:
        return e->literal;
    case EXPR_FILTER:
        return filtered(r, e);
    case EXPR_AND:
    case EXPR_OR:
        return joined(r, e);
    case EXPR_NOT:
        v = evaluate(r, e->left);
        return v ? value_truth(r->arena, !value_true(v)) : NULL;
    case EXPR_EQUAL:
    case EXPR_UNEQUAL:
        truth = equal(r, e);
        if (truth < 0)
            return NULL;
        return value_truth(r->arena, truth == (e->kind == EXPR_EQUAL));
    }
    return NULL;
}
