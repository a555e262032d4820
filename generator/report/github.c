/*
 * Findings as GitHub's workflow commands. A runner takes every line that
 * begins with two colons for a command, so line ends are escaped everywhere;
 * in properties also the colon and the comma that would end them.
 */
#include "report/report.h"

enum part { IN_TEXT, IN_PROPERTY };

static void put_escaped(struct buf *out, str s, enum part part)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        bool special = c == '%' || c < 0x20 || c == 0x7F ||
                       (part == IN_PROPERTY && (c == ':' || c == ','));
        if (special)
            buf_printf(out, "%%%02X", c);
        else
            buf_put_byte(out, s.ptr[i]);
    }
}

static void put_place(struct buf *out, struct source_walk *walk,
                      const struct diag *d)
{
    str file = d->where.source ? d->where.source->path : d->path;
    if (file.len == 0)
        return;
    buf_put(out, S("file="));
    put_escaped(out, file, IN_PROPERTY);
    buf_put_byte(out, ',');
    if (!d->where.source)
        return;
    struct place start = source_walk_to(walk, d->where.source, d->where.start);
    struct source_walk on = *walk;
    struct place end = source_walk_to(&on, d->where.source, d->where.end);
    buf_printf(out, "line=%zu,endLine=%zu,", start.line, end.line);
    /* A span of several lines takes no columns there. */
    if (start.line == end.line)
        buf_printf(out, "col=%zu,endColumn=%zu,", start.column, end.column);
}

static void put_diag(struct buf *out, struct source_walk *walk,
                     const struct diag *d)
{
    buf_put(out, d->level == DIAG_ERROR ? S("::error ") : S("::warning "));
    put_place(out, walk, d);
    buf_put(out, S("title="));
    put_escaped(out, str_from_c(d->rule), IN_PROPERTY);
    buf_put(out, S("::"));
    if (d->since.len) {
        put_escaped(out, d->since, IN_TEXT);
        buf_put(out, S(": "));
    }
    put_escaped(out, d->message, IN_TEXT);
    if (d->hint.len) {
        buf_put(out, S("%0A"));
        put_escaped(out, d->hint, IN_TEXT);
    }
    buf_put_byte(out, '\n');
}

void report_github(struct buf *out, const struct diag_list *diags)
{
    struct source_walk walk = {0};
    for (size_t i = 0; i < diags->len; i++)
        put_diag(out, &walk, diags->items[i]);
}
