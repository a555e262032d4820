/* Tokens → the tree of one template. Goes on after an error. */
#include "template/syntax.h"

struct node_list {
    struct node *first, **last;
};

static void list_start(struct node_list *list)
{
    list->first = NULL;
    list->last = &list->first;
}

static struct node *append(struct parser *p, struct node_list *list,
                           enum node_kind kind, span where)
{
    struct node *n = ARENA_NEW(p->arena, struct node);
    n->kind = kind;
    n->where = where;
    *list->last = n;
    list->last = &n->next;
    return n;
}

void parser_advance(struct parser *p)
{
    p->token = lexer_next(&p->lexer);
}

bool parser_at_sign(const struct parser *p, const char *sign)
{
    return p->token.kind == TOKEN_SIGN &&
           str_equal(p->token.text, str_from_c(sign));
}

bool parser_at_word(const struct parser *p, const char *word)
{
    return p->token.kind == TOKEN_NAME &&
           str_equal(p->token.text, str_from_c(word));
}

__attribute__((format(printf, 3, 4))) static struct diag *
wrong(struct parser *p, span where, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str message = arena_vprintf(p->arena, format, args);
    va_end(args);
    return diag_error(p->diags, "template", where, "%.*s", STR_ARG(message));
}

/* Leaves the tag without looking at the rest of it. */
static void skip_tag(struct parser *p)
{
    while (p->token.kind != TOKEN_CLOSE && p->token.kind != TOKEN_END)
        parser_advance(p);
    if (p->token.kind == TOKEN_CLOSE)
        parser_advance(p);
}

static void end_tag(struct parser *p)
{
    if (p->token.kind != TOKEN_CLOSE)
        wrong(p, p->token.where, "「%.*s」は余分です", STR_ARG(p->token.text));
    skip_tag(p);
}

static bool expect_word(struct parser *p, const char *word)
{
    if (parser_at_word(p, word)) {
        parser_advance(p);
        return true;
    }
    wrong(p, p->token.where, "ここには「%s」が必要です", word);
    return false;
}

/* The next token's text, if it is of that kind. */
static str take(struct parser *p, enum token_kind kind, const char *what)
{
    str text = p->token.text;
    if (p->token.kind != kind) {
        wrong(p, p->token.where, "ここには%sが必要です", what);
        return (str){0};
    }
    parser_advance(p);
    return text;
}

static void parse_body(struct parser *p, struct node_list *list);

/* At the word of {% else %}, {% endif %} … of an open tag. */
static bool at_end_word(const struct parser *p)
{
    return parser_at_word(p, "elif") || parser_at_word(p, "else") ||
           parser_at_word(p, "endif") || parser_at_word(p, "endfor") ||
           parser_at_word(p, "endblock");
}

/* A body, and the word that ends it, which must be `end`. */
static void close_tag(struct parser *p, const struct node *n, const char *end)
{
    if (parser_at_word(p, end)) {
        parser_advance(p);
        if (p->token.kind == TOKEN_NAME && n->kind == NODE_BLOCK &&
            str_equal(p->token.text, n->text))
            parser_advance(p);
        end_tag(p);
        return;
    }
    struct diag *d = wrong(p, n->where, "このタグが閉じられていません");
    diag_hint(p->diags, d, "{%% %s %%} を書いてください", end);
}

static void parse_for(struct parser *p, struct node_list *list, span where)
{
    struct node *n = append(p, list, NODE_FOR, where);
    n->text = take(p, TOKEN_NAME, "繰り返しの名前");
    if (n->text.len && expect_word(p, "in"))
        n->expr = expression_parse(p);
    if (n->expr)
        end_tag(p);
    else
        skip_tag(p);
    struct node_list body, other;
    list_start(&body);
    list_start(&other);
    parse_body(p, &body);
    if (parser_at_word(p, "else")) {
        parser_advance(p);
        end_tag(p);
        parse_body(p, &other);
    }
    n->body = body.first;
    n->otherwise = other.first;
    close_tag(p, n, "endfor");
}

static struct node *parse_branch(struct parser *p, struct node_list *list,
                                 span where)
{
    struct node *n = append(p, list, NODE_IF, where);
    n->expr = expression_parse(p);
    if (n->expr)
        end_tag(p);
    else
        skip_tag(p);
    struct node_list body;
    list_start(&body);
    parse_body(p, &body);
    n->body = body.first;
    return n;
}

static void parse_if(struct parser *p, struct node_list *list, span where)
{
    struct node *first = parse_branch(p, list, where), *n = first;
    while (parser_at_word(p, "elif")) {
        span at = p->token.where;
        parser_advance(p);
        struct node_list other;
        list_start(&other);
        struct node *next = parse_branch(p, &other, at);
        n->otherwise = other.first;
        n = next;
    }
    if (parser_at_word(p, "else")) {
        parser_advance(p);
        end_tag(p);
        struct node_list other;
        list_start(&other);
        parse_body(p, &other);
        n->otherwise = other.first;
    }
    close_tag(p, first, "endif");
}

static void parse_include(struct parser *p, struct node_list *list, span where)
{
    span named = p->token.where;
    str file = take(p, TOKEN_STRING, "\"ファイル名\"");
    if (file.len) {
        struct node *n = append(p, list, NODE_INCLUDE, where);
        n->text = file;
        n->where = named;
        end_tag(p);
    } else {
        skip_tag(p);
    }
}

static void parse_block(struct parser *p, struct node_list *list, span where)
{
    struct node *n = append(p, list, NODE_BLOCK, where);
    n->text = take(p, TOKEN_NAME, "ブロックの名前");
    if (n->text.len)
        end_tag(p);
    else
        skip_tag(p);
    struct node_list body;
    list_start(&body);
    parse_body(p, &body);
    n->body = body.first;
    close_tag(p, n, "endblock");
    if (n->text.len == 0)
        return;
    void **slot = map_put(p->arena, &p->template->blocks, n->text);
    if (*slot) {
        struct diag *d = wrong(p, n->where, "ブロック「%.*s」が二つあります",
                               STR_ARG(n->text));
        diag_note(p->diags, d, ((struct node *)*slot)->where,
                  "最初のものはここです");
    }
    *slot = n;
}

static bool all_blank(const struct node *n)
{
    for (; n; n = n->next)
        if (n->kind != NODE_TEXT || str_trim(n->text).len)
            return false;
    return true;
}

static void parse_extends(struct parser *p, struct node_list *list, span where)
{
    struct template *t = p->template;
    if (p->depth > 1 || t->parent_name.len || !all_blank(list->first))
        wrong(p, where,
              "{%% extends %%} はテンプレートの最初に一度だけ書けます");
    t->parent_where = p->token.where;
    str file = take(p, TOKEN_STRING, "\"ファイル名\"");
    if (file.len) {
        t->parent_name = file;
        end_tag(p);
    } else {
        skip_tag(p);
    }
}

static const struct tag {
    const char *name;
    void (*parse)(struct parser *p, struct node_list *list, span where);
} tags[] = {
    {"for", parse_for},         {"if", parse_if},
    {"include", parse_include}, {"block", parse_block},
    {"extends", parse_extends},
};

static void parse_tag(struct parser *p, struct node_list *list, span where)
{
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (parser_at_word(p, tags[i].name)) {
            parser_advance(p);
            tags[i].parse(p, list, where);
            return;
        }
    struct diag *d =
        wrong(p, p->token.where, "「%.*s」というタグはありません",
              STR_ARG(p->token.kind == TOKEN_CLOSE ? S("") : p->token.text));
    diag_hint(p->diags, d,
              "使えるタグ: for, if, elif, else, include, extends, block");
    skip_tag(p);
}

static void parse_output(struct parser *p, struct node_list *list)
{
    span where = p->token.where;
    parser_advance(p);
    struct expr *e = expression_parse(p);
    if (!e) {
        skip_tag(p);
        return;
    }
    append(p, list, NODE_OUTPUT, where)->expr = e;
    end_tag(p);
}

static void parse_unclosed(struct parser *p)
{
    char second = p->token.text.ptr[1];
    wrong(p, p->token.where, "「{%c」が閉じられていません", second);
    parser_advance(p);
}

/*
 * Up to the end, or to {% else %}, {% endif %} … of an outer tag, whose word
 * is then the next token.
 */
static void parse_items(struct parser *p, struct node_list *list)
{
    while (p->token.kind != TOKEN_END) {
        span where = p->token.where;
        if (p->token.kind == TOKEN_TEXT) {
            append(p, list, NODE_TEXT, where)->text = p->token.text;
            parser_advance(p);
        } else if (p->token.kind == TOKEN_OUTPUT) {
            parse_output(p, list);
        } else if (p->token.kind == TOKEN_UNCLOSED) {
            parse_unclosed(p);
        } else if (p->token.kind == TOKEN_NAME) {
            return; /* an end word that an inner tag did not want */
        } else {
            parser_advance(p);
            if (at_end_word(p))
                return;
            parse_tag(p, list, where);
        }
    }
}

static void parse_body(struct parser *p, struct node_list *list)
{
    if (p->depth == TEMPLATE_DEPTH) {
        wrong(p, p->token.where, "タグの入れ子が深すぎます（%d段まで）",
              TEMPLATE_DEPTH);
        while (p->token.kind != TOKEN_END)
            parser_advance(p);
        return;
    }
    p->depth++;
    parse_items(p, list);
    p->depth--;
}

/* In a template that extends another, only blocks count. */
static void check_outside_blocks(struct parser *p, const struct node *n)
{
    for (; n; n = n->next)
        if (n->kind != NODE_BLOCK &&
            (n->kind != NODE_TEXT || str_trim(n->text).len)) {
            wrong(p, n->where,
                  "{%% extends %%} のあるテンプレートでは、"
                  "{%% block %%} の外に書いたものは使われません");
            return;
        }
}

struct template *template_parse(struct arena *a, const struct source *source,
                                struct diag_list *diags)
{
    struct template *t = ARENA_NEW(a, struct template);
    t->source = source;
    struct parser p = {
        .arena = a, .lexer = {.source = source}, .template = t, .diags = diags};
    struct node_list list;
    list_start(&list);
    parser_advance(&p);
    parse_body(&p, &list);
    while (p.token.kind != TOKEN_END) {
        wrong(&p, p.token.where, "「%.*s」に対応する始まりのタグがありません",
              STR_ARG(p.token.text));
        skip_tag(&p);
        parse_body(&p, &list);
    }
    t->nodes = list.first;
    if (t->parent_name.len)
        check_outside_blocks(&p, t->nodes);
    return t;
}
