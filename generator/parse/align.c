/* Which bytes of the input a node of cmark says. */
#include "parse/align.h"

#include <string.h>

#include "parse/entity.h"
#include "parse/script.h"

enum { SEARCH_WINDOW = 4096 };

size_t align_line_start(const struct align *al, size_t line)
{
    size_t at = al->in->lines.items[line];
    size_t end = input_line_end(al->in, line);
    const char *p = al->in->text.ptr;
    size_t quotes = al->quotes;
    for (; at < end; at++) {
        if (p[at] == '>' && quotes > 0)
            quotes--;
        else if (p[at] != ' ' && p[at] != '\t')
            break;
    }
    return at;
}

size_t align_hint(const struct align *al, int line, int column)
{
    if (line <= 0 || column <= 0)
        return SIZE_MAX;
    ptrdiff_t wanted = (ptrdiff_t)line - 1 + al->shift;
    if (wanted < (ptrdiff_t)al->line || wanted >= (ptrdiff_t)al->in->lines.len)
        return SIZE_MAX;
    size_t indent = al->start - al->in->lines.items[al->line];
    size_t n = (size_t)wanted;
    size_t begin = n == al->line ? al->start : align_line_start(al, n);
    size_t column0 = (size_t)column - 1;
    if (column0 < indent || begin + (column0 - indent) > al->end)
        return SIZE_MAX;
    return begin + (column0 - indent);
}

static bool stands_at(const struct align *al, size_t at, str text)
{
    return at >= al->cursor && at <= al->end && al->end - at >= text.len &&
           memcmp(al->in->text.ptr + at, text.ptr, text.len) == 0;
}

/* Remembers by how many lines cmark was wrong. */
static void learn(struct align *al, size_t hint, size_t at)
{
    if (hint == SIZE_MAX)
        return;
    al->shift += (ptrdiff_t)input_line_of(al->in, at) -
                 (ptrdiff_t)input_line_of(al->in, hint);
}

static size_t window_end(const struct align *al)
{
    return al->end - al->cursor > SEARCH_WINDOW ? al->cursor + SEARCH_WINDOW
                                                : al->end;
}

bool align_exact(struct align *al, size_t hint, str text, size_t *start)
{
    if (text.len == 0)
        return false;
    if (hint != SIZE_MAX && stands_at(al, hint, text)) {
        *start = hint;
        al->cursor = hint + text.len;
        return true;
    }
    size_t end = window_end(al);
    if (*al->search < end - al->cursor)
        return false;
    *al->search -= end - al->cursor;
    str window = str_slice(buf_text(&al->in->text), al->cursor, end);
    size_t at = str_find(window, text);
    if (at == SIZE_MAX)
        return false;
    *start = al->cursor + at;
    learn(al, hint, *start);
    al->cursor = *start + text.len;
    return true;
}

/*
 * Reads one escaped or encoded character at `at`; 0 where none stands there
 * that says the beginning of text.
 */
static size_t read_escape(const struct align *al, size_t at, str text,
                          str *said)
{
    str rest = str_slice(buf_text(&al->in->text), at, al->end);
    if (rest.len >= 2 && rest.ptr[0] == '\\' &&
        (unsigned char)rest.ptr[1] < 0x80 &&
        script_punctuation((unsigned char)rest.ptr[1])) {
        *said = str_slice(rest, 1, 2);
        return str_starts(text, *said) ? 2 : 0;
    }
    if (rest.len && rest.ptr[0] == '&') {
        size_t len = entity_read(al->arena, rest, said);
        return len && str_starts(text, *said) ? len : 0;
    }
    return 0;
}

static void add(struct align *al, struct stretch_list *out, size_t start,
                size_t end, str text)
{
    if (start < end)
        *LIST_PUSH(al->arena, out) = (struct stretch){start, end, text};
}

/* Reads text from the input at `at`, escape by escape. */
static bool walk(struct align *al, size_t at, str text,
                 struct stretch_list *out)
{
    const char *p = al->in->text.ptr;
    size_t run = at, said = 0, q = 0;
    out->len = 0;
    while (q < text.len) {
        str says;
        size_t len = at < al->end && (p[at] == '\\' || p[at] == '&')
                         ? read_escape(al, at, str_drop(text, q), &says)
                         : 0;
        if (len) {
            add(al, out, run, at, str_slice(text, said, q));
            add(al, out, at, at + len, says);
            q += says.len;
            at += len;
            run = at;
            said = q;
        } else if (at < al->end && p[at] == text.ptr[q]) {
            at++;
            q++;
        } else {
            return false;
        }
    }
    add(al, out, run, at, str_slice(text, said, q));
    al->cursor = at;
    return true;
}

bool align_text(struct align *al, size_t hint, str text,
                struct stretch_list *out)
{
    out->len = 0;
    if (hint != SIZE_MAX && stands_at(al, hint, text)) {
        add(al, out, hint, hint + text.len, text);
        al->cursor = hint + text.len;
        return true;
    }
    if (hint != SIZE_MAX && hint >= al->cursor && walk(al, hint, text, out))
        return true;
    const char *p = al->in->text.ptr;
    size_t end = window_end(al);
    for (size_t at = al->cursor; at < end && *al->search; at++) {
        --*al->search;
        if (p[at] != text.ptr[0] && p[at] != '\\' && p[at] != '&')
            continue;
        if (walk(al, at, text, out)) {
            learn(al, hint, at);
            return true;
        }
    }
    return false;
}
