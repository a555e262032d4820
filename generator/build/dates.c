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

/* Where found expressions go: counted, or written as lines. */
struct listing {
    enum dates_format format;
    struct dates_walk walk;
    struct dates_count count;
    struct arena arena; /* of lines that are not printed yet */
    build_print *print;
    bool printed; /* false once that failed */
};

static void put_lines(struct listing *l, struct buf *lines)
{
    str text = buf_text(lines);
    l->printed = l->printed && (!text.len || l->print(text));
    arena_reset(&l->arena);
}

static void put(void *context, const struct date_expr_list *list)
{
    struct listing *l = context;
    struct buf lines = {.arena = &l->arena};
    switch (l->format) {
    case DATES_COUNT:
        dates_count_add(&l->count, list);
        return;
    case DATES_JSONL:
        dates_put_jsonl(&lines, &l->walk, list);
        break;
    case DATES_TEXT:
        dates_put_text(&lines, &l->walk, list);
        break;
    }
    put_lines(l, &lines);
}

static void scan_file(struct arena *a, const struct source *source,
                      date reference, struct listing *listing)
{
    struct date_expr_list list = {0};
    struct scan_options options = {.reference = reference};
    struct gathering g = {a, source, options, &list};
    listing->walk = dates_walk_start(source->path, source->text);
    if (!is_markup(source->path)) {
        struct arena scratch = {0};
        dates_scan_parts(&scratch, source->text, &options, put, listing);
        arena_free(&scratch);
        return;
    }
    struct front front;
    struct diag_list unjudged = {.arena = a}; /* markup is not our question */
    struct document *doc = loose_parse(a, source, &front, &unjudged);
    flow_visit(doc->blocks, gather, &g);
    put(listing, &list);
}

bool build_dates(struct arena *a, const struct build_names *files,
                 date reference, enum dates_format format, build_print *print,
                 struct diag_list *diags)
{
    struct listing listing = {
        .format = format, .print = print, .printed = true};
    for (size_t i = 0; i < files->len; i++) {
        const struct source *s =
            project_read_named(a, files->items[i], TEXT_LIMIT, diags);
        if (s)
            scan_file(a, s, reference, &listing);
    }
    if (format == DATES_COUNT) {
        struct buf lines = {.arena = &listing.arena};
        dates_put_count(&lines, &listing.count);
        put_lines(&listing, &lines);
    }
    arena_free(&listing.arena);
    return listing.printed;
}
