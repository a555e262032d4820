/* annai dates: every date expression of a file, no site needed. */
#include "build/build.h"
#include "build/loose.h"
#include "build/project.h"
#include "dates/scan.h"
#include "model/flow.h"
#include "report/dates_json.h"

enum { TEXT_LIMIT = 256 << 20 };

struct gathering {
    struct arena *arena;
    const struct source *source;
    struct scan_options options;
    struct date_expr_list *list;
};

/* Offsets of a flow → offsets of the source. */
static void move(const struct flow *f, size_t *start, size_t *end)
{
    if (*start == *end)
        return;
    span where = flow_span(f, *start, *end);
    *start = where.start;
    *end = where.end;
}

static void gather(void *context, const struct block *b)
{
    struct gathering *g = context;
    struct flow flow = flow_of(g->arena, b);
    struct date_expr_list found = {0};
    dates_scan(g->arena, flow.text, &g->options, &found);
    for (size_t i = 0; i < found.len; i++) {
        struct date_expr e = found.items[i];
        move(&flow, &e.start, &e.end);
        move(&flow, &e.max_start, &e.max_end);
        move(&flow, &e.marker_start, &e.marker_end);
        move(&flow, &e.anchor_start, &e.anchor_end);
        for (size_t k = 0; k < 2; k++)
            move(&flow, &e.parts[k].start, &e.parts[k].end);
        *LIST_PUSH(g->arena, g->list) = e;
    }
}

static bool is_markup(str path)
{
    return str_ends(path, S(".md")) || str_ends(path, S(".html")) ||
           str_ends(path, S(".htm"));
}

static bool scan_file(struct arena *a, str file, date reference,
                      struct date_expr_list *list, const struct source **read,
                      struct diag_list *diags)
{
    struct gathering g = {a, NULL, {.reference = reference}, list};
    *read = g.source = project_read_named(a, file, TEXT_LIMIT, diags);
    if (!g.source)
        return false;
    if (!is_markup(g.source->path)) {
        dates_scan(a, g.source->text, &g.options, list);
        return true;
    }
    struct front front;
    struct diag_list unjudged = {.arena = a}; /* markup is not our question */
    struct document *doc = loose_parse(a, g.source, &front, &unjudged);
    flow_visit(doc->blocks, gather, &g);
    return true;
}

void build_dates(struct arena *a, const struct build_names *files,
                 date reference, enum dates_format format, struct buf *out,
                 struct diag_list *diags)
{
    struct dates_count count = {0};
    for (size_t i = 0; i < files->len; i++) {
        struct date_expr_list list = {0};
        const struct source *s;
        if (!scan_file(a, files->items[i], reference, &list, &s, diags))
            continue;
        if (format == DATES_JSONL)
            dates_put_jsonl(out, s->path, s->text, &list);
        else if (format == DATES_TEXT)
            dates_put_text(out, s->path, s->text, &list);
        dates_count_add(&count, &list);
    }
    if (format == DATES_COUNT)
        dates_put_count(out, &count);
}
