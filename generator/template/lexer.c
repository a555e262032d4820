/* Template text → tokens: text outside the braces, words and signs inside. */
#include "template/token.h"

#include <string.h>

static bool blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool white(char c)
{
    return blank(c) || c == '\n' || c == '\r';
}

static bool name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (c >= '0' && c <= '9');
}

static struct token token_of(const struct lexer *l, enum token_kind kind,
                             size_t start, size_t end)
{
    return (struct token){kind, span_of(l->source, start, end),
                          str_slice(l->source->text, start, end)};
}

/* The offset of the next {{, {% or {#, or the text's length. */
static size_t next_opening(str text, size_t at)
{
    for (; at + 1 < text.len; at++)
        if (text.ptr[at] == '{' && strchr("{%#", text.ptr[at + 1]) &&
            text.ptr[at + 1])
            return at;
    return text.len;
}

/* The offset behind the quote that ends the string begun at `at`, or 0. */
static size_t string_end(str text, size_t at)
{
    for (size_t i = at + 1; i < text.len && text.ptr[i] != '\n'; i++)
        if (text.ptr[i] == text.ptr[at])
            return i + 1;
    return 0;
}

/* The offset behind #}, or 0. */
static size_t comment_end(str text, size_t at)
{
    size_t found = str_find(str_drop(text, at), S("#}"));
    return found == SIZE_MAX ? 0 : at + found + 2;
}

/* The offset behind the end of what opens at `at`, or 0. */
static size_t closing(str text, size_t at)
{
    char second = text.ptr[at + 1];
    if (second == '#')
        return comment_end(text, at + 2);
    char closer = second == '{' ? '}' : '%';
    for (size_t i = at + 2; i + 1 < text.len; i++) {
        char c = text.ptr[i];
        if (c == closer && text.ptr[i + 1] == '}')
            return i + 2;
        if (c == '{' && (text.ptr[i + 1] == '{' || text.ptr[i + 1] == '%'))
            return 0;
        if (c == '"' || c == '\'') {
            size_t end = string_end(text, i);
            if (end == 0)
                return 0;
            i = end - 1;
        }
    }
    return 0;
}

static size_t line_start(str text, size_t at)
{
    while (at > 0 && blank(text.ptr[at - 1]))
        at--;
    return at;
}

/* Whether {% … %} or {# … #} at [start, end) is all there is in its line. */
static bool stands_alone(str text, size_t start, size_t end)
{
    if (text.ptr[start + 1] == '{' || end == 0)
        return false;
    size_t before = line_start(text, start);
    while (end < text.len && blank(text.ptr[end]))
        end++;
    return (before == 0 || text.ptr[before - 1] == '\n') &&
           (end == text.len || text.ptr[end] == '\n');
}

/* Moves behind the end of a tag or comment, which is at `end`. */
static void leave(struct lexer *l, size_t end)
{
    str text = l->source->text;
    if (text.ptr[end - 3] == '-') {
        while (end < text.len && white(text.ptr[end]))
            end++;
    } else if (l->line == LINE_ALONE) {
        while (end < text.len && blank(text.ptr[end]))
            end++;
        end += end < text.len;
    }
    l->at = end;
    l->closer = 0;
}

/* Where the text before the opening ends, once its white space is cut. */
static size_t text_end(str text, size_t from, size_t opening)
{
    size_t end = opening;
    if (opening + 2 < text.len && text.ptr[opening + 2] == '-') {
        while (end > from && white(text.ptr[end - 1]))
            end--;
    } else if (stands_alone(text, opening, closing(text, opening))) {
        end = line_start(text, opening);
    }
    return end < from ? from : end;
}

/* At an opening that is no comment, or one without an end. */
static struct token open_tag(struct lexer *l)
{
    str text = l->source->text;
    size_t start = l->at, end = closing(text, start);
    char second = text.ptr[start + 1];
    if (end == 0) {
        l->at = start + 2;
        return token_of(l, TOKEN_UNCLOSED, start, start + 2);
    }
    l->line = stands_alone(text, start, end) ? LINE_ALONE : LINE_SHARED;
    l->closer = second == '{' ? '}' : '%';
    l->at = start + 2;
    if (text.ptr[l->at] == '-' && l->at + 3 < end)
        l->at++;
    return token_of(l, second == '{' ? TOKEN_OUTPUT : TOKEN_TAG, start, end);
}

/* Skips the comment that begins here; false where none does. */
static bool skip_comment(struct lexer *l)
{
    str text = l->source->text;
    if (text.ptr[l->at + 1] != '#')
        return false;
    size_t end = closing(text, l->at);
    if (end == 0)
        return false;
    l->line = stands_alone(text, l->at, end) ? LINE_ALONE : LINE_SHARED;
    leave(l, end);
    return true;
}

static struct token outside(struct lexer *l)
{
    str text = l->source->text;
    while (l->at < text.len) {
        size_t start = l->at, opening = next_opening(text, start);
        size_t end = opening;
        if (opening < text.len)
            end = text_end(text, start, opening);
        l->at = opening;
        if (end > start)
            return token_of(l, TOKEN_TEXT, start, end);
        if (opening < text.len && !skip_comment(l))
            return open_tag(l);
    }
    return token_of(l, TOKEN_END, text.len, text.len);
}

static struct token word(struct lexer *l, enum token_kind kind)
{
    size_t start = l->at;
    while (name_byte(l->source->text.ptr[l->at]))
        l->at++;
    return token_of(l, kind, start, l->at);
}

static struct token quoted(struct lexer *l)
{
    size_t start = l->at;
    l->at = string_end(l->source->text, start);
    struct token t = token_of(l, TOKEN_STRING, start, l->at);
    t.text = str_slice(t.text, 1, t.text.len - 1);
    return t;
}

static struct token sign(struct lexer *l)
{
    str rest = str_drop(l->source->text, l->at);
    size_t start = l->at, len = 0;
    if (str_starts(rest, S("==")) || str_starts(rest, S("!=")))
        len = 2;
    else if (strchr(".|(),", rest.ptr[0]))
        len = 1;
    if (len > 0) {
        l->at += len;
        return token_of(l, TOKEN_SIGN, start, l->at);
    }
    /* One whole character, so that the caret and the message are right. */
    do
        l->at++;
    while (((unsigned char)l->source->text.ptr[l->at] & 0xC0) == 0x80);
    return token_of(l, TOKEN_BAD, start, l->at);
}

static bool at_close(const struct lexer *l, size_t at)
{
    str text = l->source->text;
    return text.ptr[at] == l->closer && text.ptr[at + 1] == '}';
}

/* The end of the tag exists: open_tag has seen it. */
static struct token inside(struct lexer *l)
{
    str text = l->source->text;
    while (white(text.ptr[l->at]))
        l->at++;
    size_t start = l->at;
    char c = text.ptr[start];
    size_t end = at_close(l, start)                   ? start + 2
                 : c == '-' && at_close(l, start + 1) ? start + 3
                                                      : 0;
    if (end > 0) {
        leave(l, end);
        return token_of(l, TOKEN_CLOSE, start, end);
    }
    if (c >= '0' && c <= '9')
        return word(l, TOKEN_NUMBER);
    if (name_byte(c))
        return word(l, TOKEN_NAME);
    if (c == '"' || c == '\'')
        return quoted(l);
    return sign(l);
}

struct token lexer_next(struct lexer *l)
{
    return l->closer ? inside(l) : outside(l);
}
