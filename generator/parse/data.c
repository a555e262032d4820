/* A table of cells → blocks: the second round of parse_markdown alone. */
#include "parse/data.h"

#include <cmark.h>

#include "parse/cell.h"
#include "parse/convert.h"
#include "parse/guard.h"
#include "parse/merge.h"
#include "parse/option.h"

enum { SEARCH_STEPS = 16 * 1024 * 1024 };

static struct span_list lines_of(struct reader *r, span where)
{
    struct span_list lines = {0};
    for (size_t at = where.start; at <= where.end;) {
        str rest = str_slice(where.source->text, at, where.end);
        size_t len = str_find_byte(rest, '\n');
        size_t end = len == SIZE_MAX ? where.end : at + len;
        *LIST_PUSH(r->arena, &lines) =
            option_trim(span_of(where.source, at, end));
        at = end + 1;
    }
    return lines;
}

static struct slot make_slot(struct reader *r, span where)
{
    struct slot slot = {.where = option_trim(where)};
    slot.cell = ARENA_NEW(r->arena, struct block);
    slot.cell->kind = BLOCK_CELL;
    slot.cell->where = slot.where;
    if (!merge_mark(span_text(slot.where))) {
        struct span_list lines = lines_of(r, where);
        cell_read(r, slot.cell, &lines);
    }
    return slot;
}

/* In CSV "" says one quote: the second is left out. */
static void put_text(struct input *in, const struct data_table *t, span where)
{
    size_t start = where.start;
    for (size_t at = start; t->numbers && at + 1 < where.end; at++)
        if (str_starts(str_drop(in->source->text, at), S("\"\""))) {
            input_put_source(in, start, at + 1);
            start = at + 2;
            at++;
        }
    input_put_source(in, start, where.end);
}

static void read_texts(struct reader *r, const struct data_table *t)
{
    struct input in = input_new(r->arena, r->source);
    for (size_t i = 0; i < r->later.len; i++) {
        span where = r->later.items[i].where;
        input_put_made(&in, S(INPUT_MARK " "), where.start);
        put_text(&in, t, where);
        input_put_made(&in, S("\n\n"), where.end);
    }
    input_finish(&in);
    str text = buf_text(&in.text);
    cmark_node *tree = cmark_parse_document(text.len ? text.ptr : "", text.len,
                                            CMARK_OPT_DEFAULT);
    convert_later(r, &in, tree);
    cmark_node_free(tree);
}

struct block *parse_data_table(struct arena *a, const struct data_table *t,
                               struct diag_list *diags)
{
    struct parse_options options = {.body = t->source->text.len};
    struct reader r = {.arena = a,
                       .source = t->source,
                       .options = &options,
                       .diags = diags,
                       .search = SEARCH_STEPS};
    struct block *table = ARENA_NEW(a, struct block);
    table->kind = BLOCK_TABLE;
    table->where = source_start(t->source);
    struct grid g = grid_new(a, t->rows, t->columns);
    if (!guard_page(t->source, 0, diags) || g.rows == 0)
        return table;
    struct slot *slots = ARENA_ARRAY(a, g.rows * g.columns, struct slot);
    for (size_t i = 0; i < g.rows * g.columns; i++)
        slots[i] = make_slot(&r, t->cells[i].where);
    merge_slots(slots, &g, diags);
    g.header_rows = 1;
    g.header_columns =
        g.columns > 1 && slots[0].where.start == slots[0].where.end;
    grid_fill(a, &g, table);
    if (r.later.len)
        read_texts(&r, t);
    return table;
}
