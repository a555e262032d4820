/* Limits that keep cmark and our own walks quick. */
#include "parse/guard.h"

static const char rule[] = "page-too-heavy";

static bool blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The byte behind a list marker at `at`, or `at`. */
static size_t list_marker(str line, size_t at)
{
    size_t end = at;
    char c = line.ptr[at];
    if (c == '-' || c == '*' || c == '+') {
        end++;
    } else {
        while (end < line.len && end - at < 9 && line.ptr[end] >= '0' &&
               line.ptr[end] <= '9')
            end++;
        if (end == at || end == line.len ||
            (line.ptr[end] != '.' && line.ptr[end] != ')'))
            return at;
        end++;
    }
    return end == line.len || blank(line.ptr[end]) ? end : at;
}

size_t guard_marker(str line, size_t at)
{
    size_t start = at;
    while (start < line.len && blank(line.ptr[start]))
        start++;
    if (start == line.len)
        return at;
    if (line.ptr[start] == '>')
        return start + 1;
    size_t end = list_marker(line, start);
    return end > start ? end : at;
}

/* How deep the lines so far nest, by the columns of their markers. */
struct nesting {
    size_t columns[GUARD_NESTING + 1];
    size_t depth;
};

static size_t column_of(str line, size_t from, size_t to, size_t column)
{
    for (size_t i = from; i < to; i++)
        column += line.ptr[i] == '\t' ? 4 - column % 4 : 1;
    return column;
}

/*
 * Follows one line; false where it nests too deep. Markers in code count
 * too: it is an upper bound, and no page comes near it.
 */
static bool nesting_line(struct nesting *n, str line)
{
    size_t at = 0, column = 0, markers = 0;
    if (str_trim(line).len == 0)
        return true;
    for (;;) {
        size_t start = at;
        while (start < line.len && blank(line.ptr[start]))
            start++;
        column = column_of(line, at, start, column);
        while (n->depth && n->columns[n->depth - 1] > column)
            n->depth--;
        size_t end = guard_marker(line, at);
        if (end == at)
            return true;
        if (++markers > GUARD_MARKERS || n->depth >= GUARD_NESTING)
            return false;
        column = column_of(line, start, end, column);
        n->columns[n->depth++] = column;
        at = end;
    }
}

static bool guard_nesting(const struct source *s, size_t body,
                          struct diag_list *diags)
{
    struct nesting n = {0};
    for (size_t at = body; at < s->text.len;) {
        span line = source_line_at(s, at);
        if (!nesting_line(&n, span_text(line))) {
            struct diag *d = diag_error(diags, rule, line,
                                        "引用と箇条書きの入れ子は%d段までです",
                                        GUARD_NESTING);
            diag_hint(diags, d, "入れ子を浅くしてください");
            return false;
        }
        at = line.end + 1;
    }
    return true;
}

static bool guard_images(const struct source *s, size_t body,
                         struct diag_list *diags)
{
    size_t count = 0;
    for (size_t at = body; at < s->text.len;) {
        size_t hit = str_find(str_drop(s->text, at), S("!["));
        if (hit == SIZE_MAX)
            return true;
        at += hit;
        if (++count > GUARD_IMAGES) {
            struct diag *d = diag_error(
                diags, rule, span_of(s, at, at + 2),
                "1ページの画像（![ の数）は%d個までです", GUARD_IMAGES);
            diag_hint(diags, d, "ページを分けてください");
            return false;
        }
        at += 2;
    }
    return true;
}

static bool guard_lines(const struct source *s, size_t body,
                        struct diag_list *diags)
{
    size_t count = 0, at = body;
    while (at < s->text.len) {
        size_t len = str_find_byte(str_drop(s->text, at), '\n');
        if (len == SIZE_MAX)
            return true;
        if (++count > GUARD_LINES) {
            struct diag *d = diag_error(diags, rule, source_line_at(s, at),
                                        "1ページは%d行までです", GUARD_LINES);
            diag_hint(diags, d, "ページを分けてください");
            return false;
        }
        at += len + 1;
    }
    return true;
}

bool guard_page(const struct source *s, size_t body, struct diag_list *diags)
{
    if (s->text.len - body > GUARD_PAGE) {
        size_t line = body + GUARD_PAGE;
        struct diag *d =
            diag_error(diags, rule, source_line_at(s, line),
                       "1ページの本文は1MiBまでですが、%zuバイトあります",
                       s->text.len - body);
        diag_hint(diags, d, "ページを分けてください");
        return false;
    }
    return guard_lines(s, body, diags) && guard_images(s, body, diags) &&
           guard_nesting(s, body, diags);
}
