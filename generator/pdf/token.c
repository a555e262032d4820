/* Content streams → tokens. */
#include "pdf/token.h"

static bool blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static bool regular(char c)
{
    return !blank(c) && (c == '\0' || !strchr("()<>[]{}/%", c));
}

static bool starts_number(char c)
{
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
}

static size_t string_end(str s, size_t at)
{
    size_t depth = 0;
    for (; at < s.len; at++) {
        if (s.ptr[at] == '\\')
            at++;
        else if (s.ptr[at] == '(')
            depth++;
        else if (s.ptr[at] == ')' && --depth == 0)
            return at + 1;
    }
    return s.len;
}

static size_t codes_end(str s, size_t at)
{
    while (at < s.len && s.ptr[at] != '>')
        at++;
    return at < s.len ? at + 1 : at;
}

static size_t word_end(str s, size_t at)
{
    while (at < s.len && regular(s.ptr[at]))
        at++;
    return at;
}

struct token token_next(str s, size_t at)
{
    while (at < s.len && blank(s.ptr[at]))
        at++;
    struct token t = {TOKEN_END, at, at};
    if (at == s.len)
        return t;
    char c = s.ptr[at], then = at + 1 < s.len ? s.ptr[at + 1] : '\0';
    if (c == '(') {
        t.kind = TOKEN_STRING;
        t.end = string_end(s, at);
    } else if (c == '/') {
        t.kind = TOKEN_NAME;
        t.end = word_end(s, at + 1);
    } else if (c == '<' && then != '<') {
        t.kind = TOKEN_CODES;
        t.end = codes_end(s, at);
    } else if (regular(c)) {
        t.kind = starts_number(c) ? TOKEN_NUMBER : TOKEN_OPERATOR;
        t.end = word_end(s, at);
    } else {
        t.kind = TOKEN_MARK;
        t.end = at + (c == then && (c == '<' || c == '>') ? 2 : 1);
    }
    return t;
}

str token_text(str content, struct token t)
{
    return str_slice(content, t.start, t.end);
}
