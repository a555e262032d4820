/* The page as published and its leaflet, read back and compared. */
#include "build/parity.h"

#include "check/check.h"
#include "compose/read.h"
#include "dates/scan.h"
#include "model/component.h"
#include "model/flow.h"
#include "parse/parse.h"

/* --- the HTML --- */

/* Parts of <main> that are no text of the page: ways to other places, and
 * drawings, whose words stand beside them. */
static const struct {
    str begin, end;
} unread[] = {
    {STR_INIT("<nav"), STR_INIT("</nav>")},
    {STR_INIT("<svg"), STR_INIT("</svg>")},
    {STR_INIT("<img"), STR_INIT(">")},
    /* A chart's table has the chart's name, cards what other cells say. */
    {STR_INIT("<caption>"), STR_INIT("</caption>")},
    {STR_INIT("<div class=\"card-copy"), STR_INIT("</div>")},
};

/* The text without its first unread part; false where there is none. */
static bool cut_unread(str text, str *before, str *behind)
{
    size_t first = SIZE_MAX, kind = 0;
    for (size_t i = 0; i < sizeof unread / sizeof *unread; i++) {
        size_t at = str_find(text, unread[i].begin);
        if (at < first) {
            first = at;
            kind = i;
        }
    }
    if (first == SIZE_MAX)
        return false;
    str rest = str_drop(text, first);
    size_t end = str_find(rest, unread[kind].end);
    *before = str_take(text, first);
    *behind =
        end == SIZE_MAX ? (str){0} : str_drop(rest, end + unread[kind].end.len);
    return true;
}

static str main_of(struct arena *a, str html)
{
    struct buf b = {.arena = a};
    size_t from = str_find(html, S("<main"));
    str text = from == SIZE_MAX ? html : str_drop(html, from);
    size_t end = str_find(text, S("</main>"));
    text = str_take(text, end == SIZE_MAX ? text.len : end);
    str before;
    while (cut_unread(text, &before, &text))
        buf_put(&b, before);
    buf_put(&b, text);
    return buf_text(&b);
}

/* Whether there are words before the next tag that ends a cell. */
static bool cell_speaks(str cell)
{
    bool tag = false;
    for (size_t i = 0; i < cell.len; i++) {
        char c = cell.ptr[i];
        if (c == '<' && (str_starts(str_drop(cell, i), S("</td>")) ||
                         str_starts(str_drop(cell, i), S("</th>"))))
            return false;
        if (c == '<' || c == '>')
            tag = c == '<';
        else if (!tag && c != ' ' && c != '\n')
            return true;
    }
    return false;
}

static size_t count_cells(str table)
{
    size_t count = 0;
    for (size_t at; (at = str_find(table, S("<t"))) != SIZE_MAX;) {
        table = str_drop(table, at + 2);
        bool cell = str_starts(table, S("d")) ||
                    (str_starts(table, S("h")) && !str_starts(table, S("he")));
        count +=
            cell && cell_speaks(str_drop(table, str_find_byte(table, '>')));
    }
    return count;
}

static struct output read_html(struct arena *a, str html)
{
    struct output out = {0};
    struct source source = {.path = S("html"), .text = main_of(a, html)};
    const struct document *doc = parse_html(a, &source);
    for (const struct block *b = doc->blocks; b; b = b->next)
        *LIST_PUSH(a, &out.paragraphs) = flow_of(a, b).text;
    str rest = source.text;
    for (size_t at; (at = str_find(rest, S("<table"))) != SIZE_MAX;) {
        rest = str_drop(rest, at);
        size_t end = str_find(rest, S("</table>"));
        str table = str_take(rest, end == SIZE_MAX ? rest.len : end);
        *LIST_PUSH(a, &out.tables) = count_cells(table);
        rest = str_drop(rest, table.len);
    }
    return out;
}

/* --- what is declared to be for one output --- */

struct declared {
    struct arena *arena;
    struct output *out;
};

static void add_flow(void *context, const struct block *b)
{
    struct declared *d = context;
    *LIST_PUSH(d->arena, &d->out->paragraphs) = flow_of(d->arena, b).text;
}

static size_t speaking_cells(struct arena *a, const struct block *b)
{
    size_t count = 0;
    for (; b; b = b->next) {
        struct output inside = {0};
        struct declared d = {a, &inside};
        if (b->kind == BLOCK_ROW) {
            count += speaking_cells(a, b->children);
            continue;
        }
        if (b->inlines)
            add_flow(&d, b);
        flow_visit(b->children, add_flow, &d);
        count += inside.paragraphs.len > 0;
    }
    return count;
}

static void add_tables(const struct declared *d, const struct block *b)
{
    for (; b; b = b->next) {
        if (b->hidden)
            continue;
        if (b->kind == BLOCK_TABLE)
            *LIST_PUSH(d->arena, &d->out->tables) =
                speaking_cells(d->arena, b->children);
        else
            add_tables(d, b->children);
    }
}

static void add_declared(const struct declared *d, const struct block *b,
                         str output)
{
    for (; b; b = b->next) {
        if (b->hidden)
            continue;
        struct declared inside = *d;
        if (component_only(b, output)) {
            flow_visit(b->children, add_flow, &inside);
            add_tables(d, b->children);
        } else {
            add_declared(d, b->children, output);
        }
    }
}

/* --- both --- */

/* The place of a date in the page: the next one of like value. */
static span place_of(const struct document *doc, const struct date_expr *e,
                     size_t *from)
{
    size_t count = doc->mentions->len;
    for (size_t i = 0; i < count; i++) {
        const struct mention *m = &doc->mentions->items[(*from + i) % count];
        if (!str_equal(m->expr.value, e->value))
            continue;
        *from = (*from + i + 1) % count;
        return m->where;
    }
    return doc->page ? doc->page->front.where : source_start(doc->source);
}

static struct mention_list mentions_of(struct arena *a,
                                       const struct document *doc,
                                       const struct output *out)
{
    struct mention_list list = {0};
    struct scan_options options = {.reference = DATE_NONE};
    size_t from = 0;
    for (size_t i = 0; i < out->paragraphs.len; i++) {
        str text = out->paragraphs.items[i];
        struct date_expr_list found = {0};
        dates_scan(a, text, &options, &found);
        for (size_t k = 0; k < found.len; k++)
            *LIST_PUSH(a, &list) = (struct mention){
                .expr = found.items[k],
                .text = text,
                .where = place_of(doc, &found.items[k], &from)};
    }
    return list;
}

void parity_check(struct arena *a, const struct document *doc, str html,
                  const struct sheet *sheet, struct diag_list *diags)
{
    struct output page = read_html(a, html), leaflet = compose_read(a, sheet);
    add_declared(&(struct declared){a, &page}, doc->blocks, S("print"));
    add_declared(&(struct declared){a, &leaflet}, doc->blocks, S("web"));
    struct mention_list one = mentions_of(a, doc, &page);
    struct mention_list other = mentions_of(a, doc, &leaflet);
    span where = doc->page ? doc->page->front.where : source_start(doc->source);
    check_same_mentions(&one, &other, diags);
    check_same_marks(&page, &leaflet, where, diags);
}
