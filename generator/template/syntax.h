/*
 * Inside the room: the tree of a compiled template and the steps that make
 * it. lexer → parser → context (where in HTML each value stands).
 */
#ifndef ANNAI_TEMPLATE_SYNTAX_H
#define ANNAI_TEMPLATE_SYNTAX_H

#include "base/diag.h"
#include "base/map.h"
#include "template/token.h"
#include "template/value.h"

enum {
    TEMPLATE_DEPTH = 32,        /* of tags and of expressions */
    TEMPLATE_INCLUDES = 16,     /* of includes and of extends */
    TEMPLATE_LOOPS = 1000000,   /* iterations in one rendering */
    TEMPLATE_OUTPUT = 16 << 20, /* bytes of one rendering */
    TEMPLATE_ARGS = 2,          /* of a filter */
};

enum expr_kind {
    EXPR_NAME,
    EXPR_FIELD, /* left . name */
    EXPR_VALUE, /* a literal */
    EXPR_FILTER,
    EXPR_NOT,
    EXPR_AND,
    EXPR_OR,
    EXPR_EQUAL,
    EXPR_UNEQUAL,
};

struct filter;

struct expr {
    enum expr_kind kind;
    span where;
    str name;
    const struct value *literal;
    struct expr *left, *right;
    const struct filter *filter;
    struct expr *args[TEMPLATE_ARGS];
    size_t arg_count;
};

/* Where in HTML a value stands: what escaping it gets. */
enum place_kind {
    PLACE_TEXT,
    PLACE_PLAIN,     /* in <title>: text, but no HTML */
    PLACE_ATTRIBUTE, /* within quotes */
    PLACE_URL_START, /* where a scheme may stand */
    PLACE_URL_REST,
};

enum node_kind {
    NODE_TEXT,
    NODE_OUTPUT,
    NODE_FOR,
    NODE_IF,
    NODE_INCLUDE,
    NODE_BLOCK,
};

struct node {
    enum node_kind kind;
    struct node *next;
    span where;
    str text; /* text; the loop's variable; the block's or include's name */
    struct expr *expr;
    enum place_kind place; /* of an output */
    struct node *body, *otherwise;
    struct template *included;
};

struct template
{
    str name;
    const struct source *source;
    struct node *nodes;
    struct map blocks; /* name → struct node * */
    str parent_name;   /* extends; empty: none */
    span parent_where;
    struct template *parent;
    int state, depth; /* of the search for cycles */
};

struct template_set {
    struct map templates; /* name → struct template * */
    struct template **items;
    size_t len, cap;
};

struct parser {
    struct arena *arena;
    struct lexer lexer;
    struct token token; /* the one to be read next */
    struct template *template;
    struct diag_list *diags;
    int depth;
};

/* Reads one source whole; finds every syntax error in it. */
struct template *template_parse(struct arena *a, const struct source *source,
                                struct diag_list *diags);

void parser_advance(struct parser *p);
bool parser_at_sign(const struct parser *p, const char *sign);
bool parser_at_word(const struct parser *p, const char *word);
/* An expression up to the next thing that is none; NULL after a message. */
struct expr *expression_parse(struct parser *p);

/* Gives every output its place; reports values where none may stand. */
void context_mark(struct template *t, struct diag_list *diags);

#endif
