/* The rot calendar: day by day, which sentences stop being true. */
#include "report/report.h"

/* Whether a mark that ends a sentence begins at a byte. */
static bool ends_sentence(str text, size_t at)
{
    static const str ends[] = {STR_INIT("\n"), STR_INIT("。"), STR_INIT("！"),
                               STR_INIT("？"), STR_INIT("|")};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
        if (str_starts(str_drop(text, at), ends[i]))
            return true;
    return false;
}

/* The sentence around a place, within its line or table cell. */
static str sentence(span where)
{
    str text = where.source->text;
    span line = source_line_at(where.source, where.start);
    size_t start = line.start,
           end = where.end > line.end ? where.end : line.end;
    for (size_t at = line.start; at < where.start; at++)
        if (ends_sentence(text, at))
            start = at + (text.ptr[at] == '|' ? 1 : S("。").len);
    for (size_t at = where.end; at < end; at++) {
        if (ends_sentence(text, at)) {
            end = text.ptr[at] == '|' ? at : at + S("。").len;
            break;
        }
    }
    if (start > where.start)
        start = where.start;
    return str_trim(str_slice(text, start, end));
}

static void put_plain(struct buf *out, str s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        buf_put_byte(out, c < 0x20 || c == 0x7F ? '?' : s.ptr[i]);
    }
}

static void put_entry(struct buf *out, const struct diag *d)
{
    put_plain(out, d->since);
    buf_put(out, S(": "));
    put_plain(out, d->where.source ? d->where.source->path : d->path);
    if (d->where.source) {
        struct place p = source_place(d->where.source, d->where.start);
        buf_printf(out, ":%zu:%zu: 「", p.line, p.column);
        put_plain(out, sentence(d->where));
        buf_put(out, S("」"));
    } else {
        buf_put(out, S(": "));
    }
    buf_put(out, S(" — "));
    put_plain(out, d->message);
    buf_printf(out, " [%s]\n", d->rule);
}

void report_calendar(struct buf *out, const struct diag_list *diags)
{
    for (size_t i = 0; i < diags->len; i++)
        if (diags->items[i]->since.len)
            put_entry(out, diags->items[i]);
}
