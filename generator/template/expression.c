/*
 * Expressions: or < and < not < == != < | filter < name.name, "text", 12.
 * A filter binds to the name before it.
 */
#include "template/filters.h"
#include "template/syntax.h"

static struct expr *expr_new(struct parser *p, enum expr_kind kind, span where)
{
    struct expr *e = ARENA_NEW(p->arena, struct expr);
    e->kind = kind;
    e->where = where;
    return e;
}

static span span_join(span a, span b)
{
    return span_of(a.source, a.start, b.end);
}

static struct expr *pair(struct parser *p, enum expr_kind kind,
                         struct expr *left, struct expr *right)
{
    if (!left || !right)
        return NULL;
    struct expr *e = expr_new(p, kind, span_join(left->where, right->where));
    e->left = left;
    e->right = right;
    return e;
}

static struct expr *literal(struct parser *p, const struct value *v)
{
    struct expr *e = expr_new(p, EXPR_VALUE, p->token.where);
    e->literal = v;
    parser_advance(p);
    return e;
}

static struct expr *number(struct parser *p)
{
    int64_t n;
    if (str_number(p->token.text, INT64_C(1000000000), &n))
        return literal(p, value_number(p->arena, n));
    diag_error(p->diags, "template", p->token.where,
               "「%.*s」は数として読めません", STR_ARG(p->token.text));
    return NULL;
}

static struct expr *name(struct parser *p)
{
    if (parser_at_word(p, "true"))
        return literal(p, value_truth(p->arena, true));
    if (parser_at_word(p, "false"))
        return literal(p, value_truth(p->arena, false));
    struct expr *e = expr_new(p, EXPR_NAME, p->token.where);
    e->name = p->token.text;
    parser_advance(p);
    return e;
}

static struct expr *unexpected(struct parser *p)
{
    struct token t = p->token;
    if (t.kind == TOKEN_CLOSE)
        diag_error(p->diags, "template", t.where, "ここに名前や値が必要です");
    else
        diag_error(p->diags, "template", t.where,
                   "「%.*s」はここには書けません", STR_ARG(t.text));
    return NULL;
}

static struct expr *bracketed(struct parser *p)
{
    parser_advance(p);
    struct expr *e = expression_parse(p);
    if (e && !parser_at_sign(p, ")")) {
        diag_error(p->diags, "template", p->token.where,
                   "「(」に対応する「)」がありません");
        return NULL;
    }
    if (e)
        parser_advance(p);
    return e;
}

static struct expr *atom(struct parser *p)
{
    if (p->token.kind == TOKEN_NAME)
        return name(p);
    if (p->token.kind == TOKEN_STRING)
        return literal(p, value_text(p->arena, p->token.text));
    if (p->token.kind == TOKEN_NUMBER)
        return number(p);
    if (parser_at_sign(p, "("))
        return bracketed(p);
    return unexpected(p);
}

static struct expr *path(struct parser *p)
{
    struct expr *e = atom(p);
    for (int depth = 0; e && parser_at_sign(p, "."); depth++) {
        parser_advance(p);
        if (p->token.kind != TOKEN_NAME || depth == TEMPLATE_DEPTH)
            return unexpected(p);
        struct expr *field =
            expr_new(p, EXPR_FIELD, span_join(e->where, p->token.where));
        field->left = e;
        field->name = p->token.text;
        parser_advance(p);
        e = field;
    }
    return e;
}

static const struct filter *filter_named(struct parser *p)
{
    if (p->token.kind != TOKEN_NAME) {
        unexpected(p);
        return NULL;
    }
    str near = {0};
    const struct filter *f = filter_find(p->token.text, &near);
    if (f)
        return f;
    struct diag *d = diag_error(p->diags, "template", p->token.where,
                                "「%.*s」というフィルターはありません",
                                STR_ARG(p->token.text));
    if (near.len)
        diag_hint(p->diags, d, "もしかして: %.*s", STR_ARG(near));
    return NULL;
}

/* ( a, b ) behind a filter's name. */
static bool arguments(struct parser *p, struct expr *call)
{
    if (!parser_at_sign(p, "("))
        return true;
    do {
        parser_advance(p);
        if (call->arg_count == TEMPLATE_ARGS) {
            diag_error(p->diags, "template", p->token.where,
                       "フィルターに渡す値が多すぎます");
            return false;
        }
        struct expr *arg = expression_parse(p);
        if (!arg)
            return false;
        call->args[call->arg_count++] = arg;
    } while (parser_at_sign(p, ","));
    if (!parser_at_sign(p, ")")) {
        unexpected(p);
        return false;
    }
    parser_advance(p);
    return true;
}

static struct expr *filter_call(struct parser *p, struct expr *in)
{
    parser_advance(p);
    struct expr *call = expr_new(p, EXPR_FILTER, p->token.where);
    call->left = in;
    call->filter = filter_named(p);
    if (!call->filter)
        return NULL;
    parser_advance(p);
    if (!arguments(p, call))
        return NULL;
    if (call->arg_count >= call->filter->least_args &&
        call->arg_count <= call->filter->most_args)
        return call;
    diag_error(p->diags, "template", call->where,
               "フィルター「%.*s」に渡す値の数が合いません",
               STR_ARG(call->filter->name));
    return NULL;
}

static struct expr *filtered(struct parser *p)
{
    struct expr *e = path(p);
    for (int depth = 0; e && parser_at_sign(p, "|"); depth++) {
        if (depth == TEMPLATE_DEPTH)
            return unexpected(p);
        e = filter_call(p, e);
    }
    return e;
}

static struct expr *comparison(struct parser *p)
{
    struct expr *left = filtered(p);
    if (!left)
        return NULL;
    enum expr_kind kind = parser_at_sign(p, "==")   ? EXPR_EQUAL
                          : parser_at_sign(p, "!=") ? EXPR_UNEQUAL
                                                    : EXPR_VALUE;
    if (kind == EXPR_VALUE)
        return left;
    parser_advance(p);
    return pair(p, kind, left, filtered(p));
}

static struct expr *negation(struct parser *p)
{
    if (!parser_at_word(p, "not"))
        return comparison(p);
    span where = p->token.where;
    bool odd = false;
    for (; parser_at_word(p, "not"); odd = !odd)
        parser_advance(p);
    struct expr *in = comparison(p);
    for (int i = odd ? 1 : 2; in && i > 0; i--) {
        struct expr *e = expr_new(p, EXPR_NOT, span_join(where, in->where));
        e->left = in;
        in = e;
    }
    return in;
}

static struct expr *conjunction(struct parser *p)
{
    struct expr *e = negation(p);
    for (int n = 0; e && parser_at_word(p, "and"); n++) {
        if (n == TEMPLATE_DEPTH)
            return unexpected(p);
        parser_advance(p);
        e = pair(p, EXPR_AND, e, negation(p));
    }
    return e;
}

static struct expr *disjunction(struct parser *p)
{
    struct expr *e = conjunction(p);
    for (int n = 0; e && parser_at_word(p, "or"); n++) {
        if (n == TEMPLATE_DEPTH)
            return unexpected(p);
        parser_advance(p);
        e = pair(p, EXPR_OR, e, conjunction(p));
    }
    return e;
}

struct expr *expression_parse(struct parser *p)
{
    if (p->depth == TEMPLATE_DEPTH) {
        diag_error(p->diags, "template", p->token.where,
                   "式の入れ子が深すぎます（%d段まで）", TEMPLATE_DEPTH);
        return NULL;
    }
    p->depth++;
    struct expr *e = disjunction(p);
    p->depth--;
    return e;
}
