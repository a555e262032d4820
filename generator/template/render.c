/* A compiled template and its data → text, within bounds. */
#include "template/template.h"

#include "template/escape.h"
#include "template/evaluate.h"

/* Enough to see what is wrong; the rest repeats itself. */
enum { ERRORS_SHOWN = 20 };

struct diag *render_error(struct render *r, span where, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(r->diags->arena, format, args);
    va_end(args);
    r->errors++;
    return diag_error(r->diags, "template", where, "%.*s", STR_ARG(message));
}

static bool within_output(struct render *r, const struct node *n)
{
    if (r->out->len - r->out_start <= TEMPLATE_OUTPUT)
        return true;
    render_error(r, n->where, "出力が大きすぎます（%d MiBまで）",
                 TEMPLATE_OUTPUT >> 20);
    r->errors = ERRORS_SHOWN;
    return false;
}

static void put_url(struct render *r, const struct node *n, str url)
{
    if (n->place == PLACE_URL_START && !escape_scheme_safe(url)) {
        diag_hint(r->diags,
                  render_error(r, n->where, "リンク先「%.*s」は使えません",
                               STR_ARG(url)),
                  "使えるのは http、https、mailto、tel と相対URLだけです");
        return;
    }
    escape_put_url(r->out, url);
}

static void put_text(struct render *r, const struct node *n, str text)
{
    switch (n->place) {
    case PLACE_TEXT:
    case PLACE_PLAIN:
    case PLACE_ATTRIBUTE:
        escape_put(r->out, text);
        break;
    case PLACE_URL_START:
    case PLACE_URL_REST:
        put_url(r, n, text);
        break;
    }
}

static void put_date(struct render *r, const struct node *n, date day)
{
    if (day == DATE_NONE)
        diag_hint(r->diags, render_error(r, n->where, "日付が決まっていません"),
                  "{%% if … %%} で囲むと、日付のあるときだけ表示されます");
    else
        put_text(r, n, date_iso(r->arena, day));
}

static void render_output(struct render *r, const struct node *n)
{
    const struct value *v = evaluate(r, n->expr);
    if (!v)
        return;
    switch (v->kind) {
    case VALUE_TEXT:
        put_text(r, n, v->text);
        break;
    case VALUE_HTML:
        if (n->place == PLACE_TEXT)
            buf_put(r->out, v->text);
        else
            diag_hint(
                r->diags,
                render_error(r, n->where, "HTML の値は文章の中にだけ置けます"),
                "「| text」を付けると、タグを除いた文字になります");
        break;
    case VALUE_NUMBER:
        buf_printf(r->out, "%lld", (long long)v->number);
        break;
    case VALUE_DATE:
        put_date(r, n, v->day);
        break;
    case VALUE_TRUTH:
    case VALUE_LIST:
    case VALUE_RECORD:
        render_error(r, n->where, "%sはそのまま表示できません",
                     value_word(v->kind));
        break;
    }
}

static void render_nodes(struct render *r, const struct node *n);

/* The names of one round; the record is used again for each. */
struct rounds {
    struct value *record, *index, *first, *last;
};

static struct rounds rounds_new(struct arena *a)
{
    struct rounds l = {value_record(a), value_number(a, 0),
                       value_truth(a, true), value_truth(a, false)};
    value_set(a, l.record, S("index"), l.index);
    value_set(a, l.record, S("first"), l.first);
    value_set(a, l.record, S("last"), l.last);
    return l;
}

static bool count_round(struct render *r, const struct node *n)
{
    if (r->errors >= ERRORS_SHOWN)
        return false;
    if (r->loops++ < TEMPLATE_LOOPS)
        return true;
    render_error(r, n->where, "繰り返しが多すぎます（全部で%d回まで）",
                 TEMPLATE_LOOPS);
    r->errors = ERRORS_SHOWN;
    return false;
}

static void render_for(struct render *r, const struct node *n)
{
    const struct value *list = evaluate(r, n->expr);
    if (!list)
        return;
    if (list->kind != VALUE_LIST) {
        render_error(r, n->expr->where, "%sは繰り返せません（一覧が必要です）",
                     value_word(list->kind));
        return;
    }
    if (list->len == 0) {
        render_nodes(r, n->otherwise);
        return;
    }
    struct rounds rounds = rounds_new(r->arena);
    struct frame loop = {S("loop"), rounds.record, r->scope};
    struct frame item = {n->text, NULL, &loop};
    for (size_t i = 0; i < list->len && count_round(r, n); i++) {
        rounds.index->number = (int64_t)i + 1;
        rounds.first->number = i == 0;
        rounds.last->number = i + 1 == list->len;
        item.value = list->items[i];
        r->scope = &item;
        render_nodes(r, n->body);
    }
    r->scope = loop.outer;
}

static void render_if(struct render *r, const struct node *n)
{
    const struct value *v = evaluate(r, n->expr);
    if (v)
        render_nodes(r, value_true(v) ? n->body : n->otherwise);
}

/* The block's text in the most derived template wins. */
static void render_block(struct render *r, const struct node *n)
{
    for (const struct template *t = r->page; t; t = t->parent) {
        const struct node *own = map_find(&t->blocks, n->text);
        if (own) {
            render_nodes(r, own->body);
            return;
        }
    }
}

static void render_template(struct render *r, const struct template *t)
{
    const struct template *outer = r->page;
    r->page = t;
    while (t->parent)
        t = t->parent;
    render_nodes(r, t->nodes);
    r->page = outer;
}

static void render_nodes(struct render *r, const struct node *n)
{
    for (; n && r->errors < ERRORS_SHOWN && within_output(r, n); n = n->next) {
        switch (n->kind) {
        case NODE_TEXT:
            buf_put(r->out, n->text);
            break;
        case NODE_OUTPUT:
            render_output(r, n);
            break;
        case NODE_FOR:
            render_for(r, n);
            break;
        case NODE_IF:
            render_if(r, n);
            break;
        case NODE_INCLUDE:
            render_template(r, n->included);
            break;
        case NODE_BLOCK:
            render_block(r, n);
            break;
        }
    }
}

bool template_render(struct arena *a, const struct template_set *set, str name,
                     const struct value *data, struct buf *out,
                     struct diag_list *diags)
{
    const struct template *t = map_find(&set->templates, name);
    struct render r = {.arena = a,
                       .data = data,
                       .out = out,
                       .out_start = out->len,
                       .diags = diags};
    if (!t) {
        diag_error(diags, "template", (span){0},
                   "テーマにテンプレート「%.*s」がありません", STR_ARG(name));
        return false;
    }
    render_template(&r, t);
    return r.errors == 0;
}
