/* What cmark is given, and the way back. */
#include "parse/input.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "parse/emphasis.h"

static const str mark = STR_INIT(INPUT_MARK);
static const str stand_in_start = STR_INIT("<?" INPUT_MARK);
static const str stand_in_end = STR_INIT("?>");

struct input input_new(struct arena *a, const struct source *s)
{
    return (struct input){.source = s, .text = {.arena = a}};
}

static void add_anchor(struct input *in, size_t source, bool made)
{
    struct input_anchor *last =
        in->anchors.len ? &in->anchors.items[in->anchors.len - 1] : NULL;
    if (last && !last->made && !made &&
        last->source + (in->text.len - last->at) == source)
        return;
    *LIST_PUSH(in->text.arena, &in->anchors) =
        (struct input_anchor){in->text.len, source, made};
}

/* Copies source bytes; a U+FDD0 that is not ours becomes U+FFFD. */
static void copy(struct input *in, size_t start, size_t end)
{
    str text = str_slice(in->source->text, start, end);
    if (text.len == 0)
        return;
    add_anchor(in, start, false);
    for (;;) {
        size_t at = str_find(text, mark);
        if (at == SIZE_MAX)
            break;
        buf_put(&in->text, str_take(text, at));
        buf_put(&in->text, S("\xEF\xBF\xBD"));
        text = str_drop(text, at + mark.len);
    }
    buf_put(&in->text, text);
}

void input_put_made(struct input *in, str text, size_t source)
{
    add_anchor(in, source, true);
    buf_put(&in->text, text);
}

void input_put_source(struct input *in, size_t start, size_t end)
{
    str text = str_slice(in->source->text, start, end);
    struct star_run run;
    size_t done = 0;
    while (emphasis_next(text, done, &run)) {
        copy(in, start + done, start + run.start);
        input_put_made(in, mark, start + run.start);
        copy(in, start + run.start, start + run.end);
        input_put_made(in, mark, start + run.end);
        done = run.end;
    }
    copy(in, start + done, end);
}

void input_put_directive(struct input *in, const struct directive *d)
{
    struct buf b = {.arena = in->text.arena};
    buf_printf(&b, "%.*s%zu?>", STR_ARG(stand_in_start), in->directives.len);
    *LIST_PUSH(in->text.arena, &in->directives) = *d;
    input_put_made(in, buf_text(&b), d->where.start);
}

void input_finish(struct input *in)
{
    struct arena *a = in->text.arena;
    str text = buf_text(&in->text);
    *LIST_PUSH(a, &in->lines) = 0;
    for (size_t at = 0; at < text.len;) {
        size_t len = str_find_byte(str_drop(text, at), '\n');
        if (len == SIZE_MAX)
            break;
        at += len + 1;
        *LIST_PUSH(a, &in->lines) = at;
    }
}

size_t input_to_source(const struct input *in, size_t at)
{
    size_t low = 0, high = in->anchors.len;
    if (high == 0)
        return 0;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (in->anchors.items[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    const struct input_anchor *a = &in->anchors.items[low];
    if (a->made || at < a->at)
        return a->source;
    size_t source = a->source + (at - a->at);
    size_t limit = in->source->text.len;
    return source < limit ? source : limit;
}

span input_span(const struct input *in, size_t start, size_t end)
{
    size_t from = input_to_source(in, start);
    size_t to = input_to_source(in, end);
    return span_of(in->source, from, to > from ? to : from);
}

size_t input_line_of(const struct input *in, size_t at)
{
    size_t low = 0, high = in->lines.len;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (in->lines.items[middle] <= at)
            low = middle;
        else
            high = middle;
    }
    return low;
}

size_t input_line_end(const struct input *in, size_t line)
{
    assert(line < in->lines.len);
    if (line + 1 < in->lines.len)
        return in->lines.items[line + 1] - 1;
    return in->text.len;
}

/* Reads a stand-in at the start of text; *len gets its bytes. */
static const struct directive *stand_in(const struct input *in, str text,
                                        size_t *len)
{
    if (!str_starts(text, stand_in_start))
        return NULL;
    str rest = str_drop(text, stand_in_start.len), digits;
    int64_t index;
    if (!str_cut(rest, stand_in_end, &digits, &rest) ||
        !str_number(digits, INT32_MAX, &index) ||
        (size_t)index >= in->directives.len)
        return NULL;
    *len = stand_in_start.len + digits.len + stand_in_end.len;
    return &in->directives.items[index];
}

const struct directive *input_directive(const struct input *in, str text)
{
    size_t len;
    text = str_trim(text);
    const struct directive *d = stand_in(in, text, &len);
    return d && len == text.len ? d : NULL;
}

str input_clean(const struct input *in, struct arena *a, str text)
{
    if (!str_contains(text, mark))
        return arena_str(a, text);
    struct buf out = {.arena = a};
    for (;;) {
        size_t at = str_find(text, mark);
        if (at == SIZE_MAX)
            break;
        size_t len;
        const struct directive *d =
            at >= 2 ? stand_in(in, str_drop(text, at - 2), &len) : NULL;
        if (d) {
            buf_put(&out, str_take(text, at - 2));
            buf_put(&out, span_text(d->where));
            text = str_drop(text, at - 2 + len);
        } else {
            buf_put(&out, str_take(text, at));
            text = str_drop(text, at + mark.len);
        }
    }
    buf_put(&out, text);
    return buf_text(&out);
}
