/* A decoded file, and places in it. */
#include "base/source.h"

#include <assert.h>

#include "base/utf8.h"

struct place source_place(const struct source *s, size_t offset)
{
    assert(offset <= s->text.len);
    struct place p = {1, 1};
    size_t start = 0;
    for (size_t i = 0; i < offset; i++) {
        if (s->text.ptr[i] == '\n') {
            p.line++;
            start = i + 1;
        }
    }
    p.column = utf8_count(str_slice(s->text, start, offset)) + 1;
    return p;
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
