/* Findings as text: the form compilers have taught editors to read. */
#include "base/utf8.h"
#include "report/report.h"

struct ink {
    const char *error, *warning, *note, *strong, *off;
};

static const struct ink inks[] = {
    [REPORT_PLAIN] = {"", "", "", "", ""},
    [REPORT_COLOURED] = {"\033[1;31m", "\033[1;35m", "\033[1;36m", "\033[1m",
                         "\033[0m"},
};

static void put_place(struct buf *out, span where, str path)
{
    if (!where.source) {
        report_put_plain(out, path.len ? path : S("annai"));
        buf_put(out, S(": "));
        return;
    }
    struct place p = source_place(where.source, where.start);
    report_put_plain(out, where.source->path);
    buf_printf(out, ":%zu:%zu: ", p.line, p.column);
}

/* Long lines (a whole CSV in one) are shown around the place only. */
enum { BEFORE_BYTES = 240, WITHIN_BYTES = 240, AFTER_BYTES = 120 };

static size_t back_to_boundary(str text, size_t at)
{
    while (at > 0 && at < text.len &&
           ((unsigned char)text.ptr[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* Puts the bytes fit to print; returns the columns they take. */
static size_t put_bytes(struct buf *out, str text, size_t start, size_t end)
{
    size_t before = out->len;
    report_put_plain(out, str_slice(text, start, end));
    return utf8_columns(str_drop(buf_text(out), before));
}

static void put_excerpt(struct buf *out, span where, const struct ink *ink)
{
    str text = where.source->text;
    span line = source_line_at(where.source, where.start);
    if (line.start == line.end)
        return;
    size_t start = line.start, end = line.end;
    if (where.start - start > BEFORE_BYTES)
        start = back_to_boundary(text, where.start - BEFORE_BYTES);
    size_t stop = where.end < end ? where.end : end;
    if (stop < where.start)
        stop = where.start;
    if (stop - where.start > WITHIN_BYTES)
        stop = back_to_boundary(text, where.start + WITHIN_BYTES);
    if (end - stop > AFTER_BYTES)
        end = back_to_boundary(text, stop + AFTER_BYTES);
    buf_put(out, S("    "));
    size_t columns = put_bytes(out, text, start, where.start);
    size_t width = put_bytes(out, text, where.start, stop);
    put_bytes(out, text, stop, end);
    buf_put(out, S("\n    "));
    for (size_t i = 0; i < columns; i++)
        buf_put_byte(out, ' ');
    buf_put(out, str_from_c(ink->error));
    buf_put_byte(out, '^');
    for (size_t i = 1; i < width; i++)
        buf_put_byte(out, '~');
    buf_printf(out, "%s\n", ink->off);
}

static void put_hint(struct buf *out, str hint)
{
    str line;
    while (hint.len) {
        str_cut(hint, S("\n"), &line, &hint);
        buf_put(out, S("    → "));
        report_put_plain(out, line);
        buf_put_byte(out, '\n');
    }
}

static void put_notes(struct buf *out, const struct diag *d,
                      const struct ink *ink)
{
    for (size_t i = 0; i < d->notes.len; i++) {
        const struct diag_note *n = &d->notes.items[i];
        put_place(out, n->where, S(""));
        buf_printf(out, "%snote:%s ", ink->note, ink->off);
        report_put_plain(out, n->message);
        buf_put_byte(out, '\n');
        if (n->where.source)
            put_excerpt(out, n->where, ink);
    }
}

static void put_diag(struct buf *out, const struct diag *d,
                     const struct ink *ink)
{
    bool error = d->level == DIAG_ERROR;
    buf_put(out, str_from_c(ink->strong));
    put_place(out, d->where, d->path);
    buf_printf(out, "%s%s%s ", error ? ink->error : ink->warning,
               error ? "error:" : "warning:", ink->off);
    report_put_plain(out, d->message);
    buf_printf(out, " [%s]\n", d->rule);
    if (d->where.source)
        put_excerpt(out, d->where, ink);
    put_hint(out, d->hint);
    put_notes(out, d, ink);
}

void report_text(struct buf *out, const struct diag_list *diags,
                 enum report_colour colour)
{
    size_t shown = diags->len < REPORT_MOST ? diags->len : REPORT_MOST;
    for (size_t i = 0; i < shown; i++)
        put_diag(out, diags->items[i], &inks[colour]);
    if (shown < diags->len)
        buf_printf(out, "ほかに%zu件あります\n", diags->len - shown);
}
