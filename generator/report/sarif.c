/* Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020), by jansson. */
#include "base/rules.h"
#include "base/utf8.h"
#include "report/json_value.h"
#include "report/report.h"

static json_t *message(str text)
{
    return json_pack("{s:o}", "text", json_value_text(text));
}

static const char *level_name(enum diag_level level)
{
    return level == DIAG_ERROR ? "error" : "warning";
}

static bool unreserved(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
           c == '~' || c == '/';
}

/* A relative reference, or a file: address (RFC 3986, 2.1 and 4.2). */
static json_t *uri(struct arena *a, str path)
{
    struct buf b = {.arena = a};
    if (str_starts(path, S("/")))
        buf_put(&b, S("file://"));
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.ptr[i];
        if (unreserved(c))
            buf_put_byte(&b, path.ptr[i]);
        else
            buf_printf(&b, "%%%02X", c);
    }
    return json_pack("{s:o}", "uri", json_value_text(buf_text(&b)));
}

static size_t utf16_units(str s)
{
    size_t units = 0;
    while (s.len) {
        uint32_t cp;
        s = str_drop(s, utf8_decode(s, &cp));
        units += cp != UINT32_MAX && cp > 0xFFFF ? 2 : 1;
    }
    return units;
}

/* A walk that counts columns in UTF-16 code units. { 0 } begins. */
struct units_walk {
    struct source_walk walk;
    size_t column; /* of walk.at, from 1 */
};

/* Findings, their notes and their repairs come each in order of the pages. */
struct places {
    struct units_walk findings, notes, fixes;
};

static struct place units_walk_to(struct units_walk *w, const struct source *s,
                                  size_t at)
{
    bool goes_on = w->walk.source == s && w->walk.at <= at;
    struct source_walk last = w->walk;
    struct place p = source_walk_to(&w->walk, s, at);
    if (goes_on && p.line == last.line)
        w->column += utf16_units(str_slice(s->text, last.at, at));
    else
        w->column =
            utf16_units(str_slice(s->text, source_line_at(s, at).start, at)) +
            1;
    return (struct place){p.line, w->column};
}

static json_t *region(struct units_walk *walk, span where)
{
    struct place start = units_walk_to(walk, where.source, where.start);
    struct units_walk on = *walk;
    struct place end = units_walk_to(&on, where.source, where.end);
    return json_pack("{s:o, s:o, s:o, s:o}", "startLine",
                     json_value_number(start.line), "startColumn",
                     json_value_number(start.column), "endLine",
                     json_value_number(end.line), "endColumn",
                     json_value_number(end.column));
}

/* NULL where there is no file at all. */
static json_t *location(struct arena *a, struct units_walk *walk, span where,
                        str path)
{
    str file = where.source ? where.source->path : path;
    if (file.len == 0)
        return NULL;
    json_t *physical = json_pack("{s:o}", "artifactLocation", uri(a, file));
    if (where.source)
        json_object_set_new(physical, "region", region(walk, where));
    return json_pack("{s:o}", "physicalLocation", physical);
}

static json_t *related(struct arena *a, struct places *places,
                       const struct diag *d)
{
    json_t *list = json_array();
    for (size_t i = 0; i < d->notes.len; i++) {
        const struct diag_note *n = &d->notes.items[i];
        json_t *place = location(a, &places->notes, n->where, S(""));
        if (!place)
            place = json_object();
        json_object_set_new(place, "message", message(n->message));
        json_array_append_new(list, place);
    }
    return list;
}

static json_t *fixes(struct arena *a, struct places *places,
                     const struct diag *d)
{
    json_t *replacement = json_pack("{s:o, s:o}", "deletedRegion",
                                    region(&places->fixes, d->fix.where),
                                    "insertedContent", message(d->fix.text));
    json_t *change = json_pack("{s:o, s:[o]}", "artifactLocation",
                               uri(a, d->fix.where.source->path),
                               "replacements", replacement);
    str what = arena_printf(a, "「%.*s」に直します", STR_ARG(d->fix.text));
    return json_pack("[{s:o, s:[o]}]", "description", message(what),
                     "artifactChanges", change);
}

/* What is written, and what to write instead: SARIF has one text for both. */
static str whole_message(struct arena *a, const struct diag *d)
{
    struct buf b = {.arena = a};
    if (d->since.len)
        buf_printf(&b, "%.*s から: ", STR_ARG(d->since));
    buf_put(&b, d->message);
    if (d->hint.len) {
        buf_put_byte(&b, '\n');
        buf_put(&b, d->hint);
    }
    return buf_text(&b);
}

static json_t *result(struct arena *a, struct places *places,
                      const struct diag *d)
{
    json_t *object = json_pack("{s:s, s:s, s:o}", "ruleId", d->rule, "level",
                               level_name(d->level), "message",
                               message(whole_message(a, d)));
    const struct rule_info *info = rules_find(str_from_c(d->rule));
    if (info)
        json_object_set_new(object, "ruleIndex",
                            json_value_number((size_t)(info - rules_at(0))));
    json_t *place = location(a, &places->findings, d->where, d->path);
    if (place)
        json_object_set_new(object, "locations", json_pack("[o]", place));
    if (d->notes.len)
        json_object_set_new(object, "relatedLocations", related(a, places, d));
    if (d->fix.where.source)
        json_object_set_new(object, "fixes", fixes(a, places, d));
    return object;
}

static json_t *rule_table(void)
{
    json_t *list = json_array();
    for (size_t i = 0; i < rules_count(); i++) {
        const struct rule_info *r = rules_at(i);
        json_t *object =
            json_pack("{s:s, s:o, s:{s:s}}", "id", r->name, "shortDescription",
                      message(str_from_c(r->about)), "defaultConfiguration",
                      "level", level_name(r->level));
        json_array_append_new(list, object);
    }
    return list;
}

void report_sarif(struct buf *out, const struct diag_list *diags,
                  const char *version)
{
    json_t *results = json_array();
    struct places places = {0};
    for (size_t i = 0; i < diags->len; i++)
        json_array_append_new(results,
                              result(out->arena, &places, diags->items[i]));
    json_t *driver = json_pack("{s:s, s:s, s:o}", "name", "annai", "version",
                               version, "rules", rule_table());
    json_t *run = json_pack("{s:{s:o}, s:s, s:o}", "tool", "driver", driver,
                            "columnKind", "utf16CodeUnits", "results", results);
    json_value_put(out,
                   json_pack("{s:s, s:s, s:[o]}", "$schema",
                             "https://json.schemastore.org/sarif-2.1.0.json",
                             "version", "2.1.0", "runs", run));
}
