/* A decoded file, and places in it. */
#include "base/source.h"

#include <assert.h>

#include "base/utf8.h"

struct place source_place(const struct source *s, size_t offset)
{
    struct source_walk w = {0};
    return source_walk_to(&w, s, offset);
}

struct place source_walk_to(struct source_walk *w, const struct source *s,
                            size_t offset)
{
    assert(offset <= s->text.len);
    if (w->source != s || offset < w->at)
        *w = (struct source_walk){.source = s, .line = 1, .column = 1};
    while (w->at < offset) {
        str rest = str_slice(s->text, w->at, offset);
        size_t length = str_find_byte(rest, '\n');
        if (length == SIZE_MAX) {
            w->column += utf8_count(rest);
            w->at = offset;
            break;
        }
        w->at += length + 1;
        w->line++;
        w->column = 1;
    }
    return (struct place){w->line, w->column};
}

static size_t line_end(str text, size_t start)
{
    size_t len = str_find_byte(str_drop(text, start), '\n');
    return len == SIZE_MAX ? text.len : start + len;
}

span source_line_at(const struct source *s, size_t offset)
{
    assert(offset <= s->text.len);
    size_t start = offset;
    while (start > 0 && s->text.ptr[start - 1] != '\n')
        start--;
    return span_of(s, start, line_end(s->text, start));
}

span source_start(const struct source *s)
{
    return span_of(s, 0, 0);
}

span span_of(const struct source *s, size_t start, size_t end)
{
    assert(s && start <= end && end <= s->text.len);
    return (span){s, start, end};
}

str span_text(span where)
{
    return where.source ? str_slice(where.source->text, where.start, where.end)
                        : (str){0};
}
