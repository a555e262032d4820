/* Tokens of a content stream (ISO 32000-1, 7.2 and 7.8.2); pdf/ only. */
#ifndef ANNAI_PDF_TOKEN_H
#define ANNAI_PDF_TOKEN_H

#include "base/str.h"

enum token_kind {
    TOKEN_END,
    TOKEN_OPERATOR,
    TOKEN_NAME, /* with its '/' */
    TOKEN_NUMBER,
    TOKEN_STRING, /* with its brackets */
    TOKEN_CODES,  /* <0041>, with its brackets */
    TOKEN_MARK,   /* [ ] << >> and what else is no word */
};

struct token {
    enum token_kind kind;
    size_t start, end;
};

/* The first token at or behind `at`. */
struct token token_next(str content, size_t at);
str token_text(str content, struct token t);

#endif
