/* Findings as one JSON array (RFC 8259), by jansson. */
#include "report/json_value.h"

#include "report/report.h"

json_t *json_value_text(str s)
{
    json_t *value = json_stringn(s.ptr ? s.ptr : "", s.len);
    if (value)
        return value;
    struct arena a = {0}; /* a file name that is no UTF-8 */
    struct buf b = {.arena = &a};
    report_put_plain(&b, s);
    value = json_stringn(b.ptr, b.len);
    arena_free(&a);
    return value;
}

json_t *json_value_number(size_t n)
{
    return json_integer((json_int_t)n);
}

static int put_chunk(const char *bytes, size_t size, void *out)
{
    buf_put(out, (str){bytes, size});
    return 0;
}

void json_value_put(struct buf *out, json_t *value)
{
    json_dump_callback(value, put_chunk, out, JSON_INDENT(2));
    json_decref(value);
    buf_put_byte(out, '\n');
}

/* Findings and their notes come each in order of the pages. */
struct places {
    struct source_walk findings, notes;
};

static void set_place(json_t *object, struct source_walk *walk, span where,
                      str path)
{
    json_object_set_new(
        object, "file",
        json_value_text(where.source ? where.source->path : path));
    if (!where.source)
        return;
    struct place p = source_walk_to(walk, where.source, where.start);
    json_object_set_new(object, "line", json_value_number(p.line));
    json_object_set_new(object, "column", json_value_number(p.column));
}

static json_t *related(struct places *places, const struct diag *d)
{
    json_t *list = json_array();
    for (size_t i = 0; i < d->notes.len; i++) {
        json_t *note = json_object();
        set_place(note, &places->notes, d->notes.items[i].where, S(""));
        json_object_set_new(note, "message",
                            json_value_text(d->notes.items[i].message));
        json_array_append_new(list, note);
    }
    return list;
}

static json_t *finding(struct places *places, const struct diag *d)
{
    json_t *object = json_object();
    set_place(object, &places->findings, d->where, d->path);
    if (d->where.source) {
        struct source_walk walk = places->findings;
        struct place end = source_walk_to(&walk, d->where.source, d->where.end);
        json_object_set_new(object, "endLine", json_value_number(end.line));
        json_object_set_new(object, "endColumn", json_value_number(end.column));
    }
    json_object_set_new(object, "rule", json_string(d->rule));
    json_object_set_new(
        object, "level",
        json_string(d->level == DIAG_ERROR ? "error" : "warning"));
    json_object_set_new(object, "message", json_value_text(d->message));
    json_object_set_new(object, "hint", json_value_text(d->hint));
    if (d->since.len)
        json_object_set_new(object, "since", json_value_text(d->since));
    json_object_set_new(object, "related", related(places, d));
    return object;
}

json_t *json_value_finding(const struct diag *d)
{
    struct places places = {{0}, {0}};
    return finding(&places, d);
}

void report_json(struct buf *out, const struct diag_list *diags)
{
    json_t *list = json_array();
    struct places places = {{0}, {0}};
    for (size_t i = 0; i < diags->len; i++)
        json_array_append_new(list, finding(&places, diags->items[i]));
    json_value_put(out, list);
}
