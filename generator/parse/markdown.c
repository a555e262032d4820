/*
 * Markdown source → document tree, in the order of execution: limits, input
 * for cmark, blocks, then the cells and titles that need a second reading.
 */
#include <cmark.h>

#include "parse/anchor.h"
#include "parse/convert.h"
#include "parse/guard.h"
#include "parse/tag.h"

enum {
    SEARCH_STEPS = 16 * 1024 * 1024,
    FINDINGS_MAX = 500, /* of one page: nobody reads more */
};

/* Behind the container markers and blanks at the start of a line. */
static size_t behind_markers(str line)
{
    size_t at = 0, next;
    while ((next = guard_marker(line, at)) > at)
        at = next;
    while (at < line.len && (line.ptr[at] == ' ' || line.ptr[at] == '\t'))
        at++;
    return at;
}

/*
 * The byte of a `+` that goes on with the table row of the line above, or
 * SIZE_MAX. *table says whether that line was one, and then this one.
 */
static size_t continuation(str line, bool *table)
{
    size_t at = 0;
    while (at < line.len &&
           (line.ptr[at] == ' ' || line.ptr[at] == '\t' || line.ptr[at] == '>'))
        at++;
    char c = at < line.len ? line.ptr[at] : 0;
    bool goes_on = *table && c == '+' && str_contains(line, S("|"));
    *table = goes_on || c == '|';
    return goes_on ? at : SIZE_MAX;
}

/* One line, which may need bytes of ours in it. */
static void put_line(struct reader *r, struct input *in, span line, bool *table)
{
    size_t plus = continuation(span_text(line), table);
    if (plus != SIZE_MAX) {
        /* Behind a mark it begins no list. */
        input_put_source(in, line.start, line.start + plus);
        input_put_made(in, S(INPUT_MARK), line.start + plus);
        input_put_source(in, line.start + plus, line.end);
        return;
    }
    size_t start = line.start + behind_markers(span_text(line));
    str rest = str_slice(r->source->text, start, line.end);
    struct directive d;
    char c = rest.len ? rest.ptr[0] : 0;
    if ((c == ':' || c == '\xEF') &&
        directive_read(r->source, start, line.end, &d)) {
        input_put_source(in, line.start, start);
        input_put_directive(in, &d);
    } else if (c == '<' && r->options->html == PARSE_HTML_LISTED &&
               tag_listed_at(rest)) {
        /* Behind a mark a line of <ruby> begins no block of HTML. */
        input_put_source(in, line.start, start);
        input_put_made(in, S(INPUT_MARK), start);
        input_put_source(in, start, line.end);
    } else {
        input_put_source(in, line.start, line.end);
    }
}

static struct input prepare(struct reader *r)
{
    struct input in = input_new(r->arena, r->source);
    str text = r->source->text;
    bool table = false;
    for (size_t at = r->options->body; at < text.len;) {
        size_t len = str_find_byte(str_drop(text, at), '\n');
        size_t end = len == SIZE_MAX ? text.len : at + len;
        put_line(r, &in, span_of(r->source, at, end), &table);
        at = end;
        if (at < text.len) {
            input_put_source(&in, at, at + 1);
            at++;
        }
    }
    input_finish(&in);
    return in;
}

/* Whether a link reference definition may begin on this line. */
static bool is_definition(str line)
{
    size_t at = behind_markers(line);
    return at < line.len && line.ptr[at] == '[' && str_contains(line, S("]:"));
}

static void put_definition_lines(struct input *in, span lines)
{
    for (size_t at = lines.start; at < lines.end;) {
        span line = source_line_at(in->source, at);
        str text = span_text(line);
        size_t start = 0;
        while (start < text.len &&
               (text.ptr[start] == ' ' || text.ptr[start] == '\t' ||
                text.ptr[start] == '>'))
            start++;
        input_put_source(in, line.start + start, line.end);
        input_put_made(in, S("\n"), line.end);
        at = line.end + 1;
    }
    input_put_made(in, S("\n"), lines.end);
}

/* The paragraphs of the page that hold link reference definitions. */
static void put_definitions(struct reader *r, struct input *in)
{
    size_t start = SIZE_MAX, at = r->options->body;
    bool wanted = false;
    str text = r->source->text;
    while (at < text.len) {
        span line = source_line_at(r->source, at);
        if (str_trim(span_text(line)).len == 0) {
            if (wanted)
                put_definition_lines(in, span_of(r->source, start, at));
            start = SIZE_MAX;
            wanted = false;
        } else {
            start = start == SIZE_MAX ? at : start;
            wanted = wanted || is_definition(span_text(line));
        }
        at = line.end + 1;
    }
    if (wanted)
        put_definition_lines(in, span_of(r->source, start, text.len));
}

/* Each text as a paragraph; the mark keeps `- x` from being a list. */
static struct input prepare_later(struct reader *r)
{
    struct input in = input_new(r->arena, r->source);
    for (size_t i = 0; i < r->later.len; i++) {
        span where = r->later.items[i].where;
        input_put_made(&in, S(INPUT_MARK " "), where.start);
        input_put_source(&in, where.start, where.end);
        input_put_made(&in, S("\n\n"), where.end);
    }
    put_definitions(r, &in);
    input_finish(&in);
    return in;
}

static cmark_node *read_input(const struct input *in)
{
    str text = buf_text(&in->text);
    return cmark_parse_document(text.len ? text.ptr : "", text.len,
                                CMARK_OPT_DEFAULT);
}

/* Keeps the first findings of a page and says how many more there were. */
static void limit_findings(const struct source *s, struct diag_list *diags,
                           size_t before)
{
    size_t found = diags->len - before;
    if (found <= FINDINGS_MAX)
        return;
    span where = diags->items[before + FINDINGS_MAX]->where;
    diags->len = before + FINDINGS_MAX;
    diag_error(
        diags, "too-many-findings", where.source ? where : source_start(s),
        "このページにはほかにも%zu件の指摘があります", found - FINDINGS_MAX);
}

struct document *parse_markdown(struct arena *a, const struct source *s,
                                const struct parse_options *options,
                                struct diag_list *diags)
{
    struct document *doc = ARENA_NEW(a, struct document);
    size_t findings = diags->len;
    struct reader r = {a, s, options, diags, .search = SEARCH_STEPS};
    doc->source = s;
    if (!guard_page(s, options->body, diags))
        return doc;
    struct input in = prepare(&r);
    cmark_node *tree = read_input(&in);
    doc->blocks = convert_page(&r, &in, tree);
    cmark_node_free(tree);
    if (r.later.len) {
        struct input more = prepare_later(&r);
        tree = read_input(&more);
        convert_later(&r, &more, tree);
        cmark_node_free(tree);
    }
    if (options->anchors)
        anchors_set(&r, doc->blocks);
    doc->remarks = r.remarks;
    limit_findings(s, diags, findings);
    return doc;
}
