/* Date expressions as JSON lines, as text, and counted. */
#include "report/dates_json.h"

#include "base/utf8.h"

struct dates_walk dates_walk_start(str file, str text)
{
    return (struct dates_walk){.file = file, .text = text, .line = 1};
}

static void walk_forward(struct dates_walk *w, size_t to)
{
    for (; w->byte < to; w->byte++) {
        unsigned char c = (unsigned char)w->text.ptr[w->byte];
        w->chars += (c & 0xC0) != 0x80;
        if (c == '\n') {
            w->line++;
            w->line_start = w->chars;
        }
    }
}

/* The code points before an offset near the walk's own. */
static size_t walk_chars(const struct dates_walk *w, size_t at)
{
    if (at >= w->byte)
        return w->chars + utf8_count(str_slice(w->text, w->byte, at));
    return w->chars - utf8_count(str_slice(w->text, at, w->byte));
}

static void put_escaped(struct buf *out, unsigned char c)
{
    if (c == '"' || c == '\\') {
        buf_put_byte(out, '\\');
        buf_put_byte(out, (char)c);
    } else if (c == '\n') {
        buf_put(out, S("\\n"));
    } else {
        buf_printf(out, "\\u%04x", c);
    }
}

static void put_string(struct buf *out, str s)
{
    size_t plain = 0;
    buf_put_byte(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.ptr[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F)
            continue;
        buf_put(out, str_slice(s, plain, i));
        put_escaped(out, c);
        plain = i + 1;
    }
    buf_put(out, str_drop(s, plain));
    buf_put_byte(out, '"');
}

static void put_field(struct buf *out, const char *name, str value)
{
    buf_printf(out, ", \"%s\": ", name);
    put_string(out, value);
}

static void put_pair(struct buf *out, const char *name, size_t a, size_t b)
{
    buf_printf(out, ", \"%s\": [%zu, %zu]", name, a, b);
}

static void put_day(struct buf *out, date d)
{
    struct civil c = date_civil(d);
    buf_printf(out, "%04d-%02d-%02d", c.year, c.month, c.day);
}

/* A/B; a missing end is ..; both missing writes nothing. */
static void put_interval(struct buf *out, const char *name, date from, date to)
{
    buf_printf(out, ", \"%s\": \"", name);
    if (from == DATE_NONE)
        buf_put(out, S(".."));
    else
        put_day(out, from);
    buf_put_byte(out, '/');
    if (to == DATE_NONE)
        buf_put(out, S(".."));
    else
        put_day(out, to);
    buf_put_byte(out, '"');
}

/* The interval, and what the boundary word makes of it. */
static void put_intervals(struct buf *out, const struct date_expr *e)
{
    date from = e->from, to = e->to;
    if (!mention_names_days(e) || from == DATE_NONE || to == DATE_NONE)
        return;
    put_interval(out, "interval", from, to);
    switch (e->boundary) {
    case BOUNDARY_NONE:
        break;
    case BOUNDARY_UNTIL:
        from = DATE_NONE;
        break;
    case BOUNDARY_FROM:
        to = DATE_NONE;
        break;
    case BOUNDARY_BEFORE:
        to = from - 1;
        from = DATE_NONE;
        break;
    case BOUNDARY_AFTER:
        from = to + 1;
        to = DATE_NONE;
        break;
    }
    put_interval(out, "effective", from, to);
}

static void put_part_value(struct buf *out, const struct date_part *p)
{
    if (p->year)
        buf_printf(out, ", \"value\": \"%04d", p->year);
    else
        buf_put(out, S(", \"value\": \"XXXX"));
    buf_printf(out, "-%02d", p->month);
    if (p->day)
        buf_printf(out, "-%02d", p->day);
    buf_put_byte(out, '"');
}

static void put_parts(struct buf *out, const struct dates_walk *w,
                      const struct date_expr *e)
{
    buf_put(out, S(", \"parts\": ["));
    for (int i = 0; i < 2; i++) {
        const struct date_part *p = &e->parts[i];
        buf_printf(out, "%s{\"char\": [%zu, %zu]", i ? ", " : "",
                   walk_chars(w, p->start), walk_chars(w, p->end));
        put_field(out, "surface", str_slice(w->text, p->start, p->end));
        put_part_value(out, p);
        buf_put_byte(out, '}');
    }
    buf_put_byte(out, ']');
}

static void put_place(struct buf *out, const struct dates_walk *w,
                      const struct date_expr *e)
{
    buf_put(out, S("{\"file\": "));
    put_string(out, w->file);
    buf_printf(out, ", \"line\": %zu, \"col\": %zu", w->line,
               w->chars - w->line_start + 1);
    put_pair(out, "char", w->chars, walk_chars(w, e->end));
    put_pair(out, "byte", e->start, e->end);
    put_field(out, "surface", str_slice(w->text, e->start, e->end));
    put_pair(out, "max_char", walk_chars(w, e->max_start),
             walk_chars(w, e->max_end));
    put_field(out, "max_surface", str_slice(w->text, e->max_start, e->max_end));
}

static void put_expression(struct buf *out, const struct dates_walk *w,
                           const struct date_expr *e)
{
    put_place(out, w, e);
    put_field(out, "kind", mention_kind_name(e->kind));
    put_field(out, "value", e->value);
    if (e->mod != MOD_NONE)
        put_field(out, "mod", mention_mod_name(e->mod));
    put_intervals(out, e);
    put_field(out, "boundary", mention_boundary_name(e->boundary));
    if (e->marker_end > e->marker_start)
        put_field(out, "marker",
                  str_slice(w->text, e->marker_start, e->marker_end));
    if (mention_names_days(e)) {
        buf_printf(out, ", \"year_implicit\": %s",
                   e->year_implicit ? "true" : "false");
        put_field(out, "form", mention_form_name(e->form));
    }
    if (e->kind == MENTION_RANGE)
        put_parts(out, w, e);
    if (e->anchor_end > e->anchor_start)
        put_field(out, "anchor",
                  str_slice(w->text, e->anchor_start, e->anchor_end));
    buf_put(out, S("}\n"));
}

void dates_put_jsonl(struct buf *out, struct dates_walk *w,
                     const struct date_expr_list *list)
{
    for (size_t i = 0; i < list->len; i++) {
        const struct date_expr *e = &list->items[i];
        if (e->kind == MENTION_YEAR)
            continue;
        walk_forward(w, e->start);
        put_expression(out, w, e);
    }
}

/* Line ends inside a surface would break the table. */
static void put_one_line(struct buf *out, str s)
{
    for (size_t i = 0; i < s.len; i++)
        buf_put_byte(out, (unsigned char)s.ptr[i] < 0x20 ? ' ' : s.ptr[i]);
}

void dates_put_text(struct buf *out, struct dates_walk *w,
                    const struct date_expr_list *list)
{
    for (size_t i = 0; i < list->len; i++) {
        const struct date_expr *e = &list->items[i];
        if (e->kind == MENTION_YEAR)
            continue;
        walk_forward(w, e->start);
        buf_put(out, w->file);
        buf_printf(out, ":%zu:%zu: ", w->line, w->chars - w->line_start + 1);
        put_one_line(out, str_slice(w->text, e->start, e->end));
        buf_put(out, S("  "));
        buf_put(out, e->value);
        if (e->mod != MOD_NONE) {
            buf_put_byte(out, ' ');
            buf_put(out, mention_mod_name(e->mod));
        }
        buf_put(out, S("  "));
        buf_put(out, mention_boundary_name(e->boundary));
        buf_put_byte(out, '\n');
    }
}

void dates_count_add(struct dates_count *count,
                     const struct date_expr_list *list)
{
    for (size_t i = 0; i < list->len; i++)
        if (list->items[i].kind != MENTION_YEAR)
            count->kinds[list->items[i].kind]++;
}

void dates_put_count(struct buf *out, const struct dates_count *count)
{
    size_t sum = 0;
    for (int k = 0; k < MENTION_YEAR; k++) {
        str name = mention_kind_name((enum mention_kind)k);
        buf_printf(out, "%-10.*s %zu\n", STR_ARG(name), count->kinds[k]);
        sum += count->kinds[k];
    }
    buf_printf(out, "%-10s %zu\n", "total", sum);
}
