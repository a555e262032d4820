/* Inside the room: a template's text, cut into tokens. */
#ifndef ANNAI_TEMPLATE_TOKEN_H
#define ANNAI_TEMPLATE_TOKEN_H

#include "base/source.h"

enum token_kind {
    TOKEN_END,
    TOKEN_TEXT,
    TOKEN_OUTPUT, /* {{ */
    TOKEN_TAG,    /* {% */
    TOKEN_CLOSE,  /* }} or %} */
    TOKEN_NAME,
    TOKEN_STRING,
    TOKEN_NUMBER,
    TOKEN_SIGN,     /* . | ( ) , == != */
    TOKEN_UNCLOSED, /* {{, {% or {# without its end */
    TOKEN_BAD,      /* a byte that means nothing within a tag */
};

struct token {
    enum token_kind kind;
    span where;
    str text; /* without quotes */
};

/*
 * A tag or comment that stands alone on its line leaves no line behind; "-"
 * inside the braces takes away all white space on that side.
 */
struct lexer {
    const struct source *source;
    size_t at;
    char closer; /* '}' within {{, '%' within {%, 0 outside */
    enum { LINE_SHARED, LINE_ALONE } line; /* how the open tag stands */
};

struct token lexer_next(struct lexer *l);

#endif
