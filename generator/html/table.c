/*
 * Tables → HTML. Which header heads which cell is read from the resolved
 * grid: plain tables say so by scope, tables whose headers span several rows
 * or columns by headers and id (HTML Living Standard 4.9.12).
 */
#include "html/table.h"

#include "html/parts.h"
#include "model/component.h"
#include "model/grid.h"

struct shower {
    struct buf *out;
    const struct html_options *options;
    const struct block *table;
    struct grid grid;
    size_t number; /* of the table on its page; 0: nobody counts */
    bool by_id;    /* cells name their headers; else headers their scope */
    bool cards;
};

static const char *alignment_class(enum alignment alignment)
{
    switch (alignment) {
    case ALIGN_LEFT:
        return " class=\"align-left\"";
    case ALIGN_CENTER:
        return " class=\"align-center\"";
    case ALIGN_RIGHT:
        return " class=\"align-right\"";
    case ALIGN_NONE:
        break;
    }
    return "";
}

/* An empty corner heads nothing, so it is a plain cell. */
static bool heads(const struct block *cell)
{
    return cell && cell->header && !grid_cell_empty(cell);
}

/* Whether a header spans what it heads, or stands above or beside another. */
static bool headers_nest(const struct grid *g)
{
    if (g->header_rows > 1 || g->header_columns > 1)
        return true;
    for (size_t row = 0; row < g->rows; row++)
        for (size_t column = 0; column < g->columns; column++) {
            const struct block *cell = grid_at(g, row, column);
            if (heads(cell) && grid_begins(g, row, column) &&
                (cell->columns > 1 || cell->rows > 1))
                return true;
        }
    return false;
}

static void put_id(const struct shower *s, size_t row, size_t column)
{
    buf_printf(s->out, "t%zu-%zu-%zu", s->number ? s->number : 1, row + 1,
               column + 1);
}

/* Slots whose headers a cell names: rows and columns, from first to end. */
struct area {
    size_t row, column, row_end, column_end;
};

/* The id of a slot's header where the area meets it first. */
static void put_header(const struct shower *s, const struct area *in,
                       size_t row, size_t column, bool *any)
{
    const struct grid *g = &s->grid;
    const struct block *head = grid_at(g, row, column);
    if (!heads(head) ||
        (row > in->row && grid_at(g, row - 1, column) == head) ||
        (column > in->column && grid_at(g, row, column - 1) == head))
        return;
    while (row > 0 && grid_at(g, row - 1, column) == head)
        row--;
    while (column > 0 && grid_at(g, row, column - 1) == head)
        column--;
    buf_put(s->out, *any ? S(" ") : S(" headers=\""));
    put_id(s, row, column);
    *any = true;
}

/* headers="…": those above in its columns, then those beside in its rows. */
static void put_headers(const struct shower *s, size_t row, size_t column)
{
    const struct grid *g = &s->grid;
    size_t above = row < g->header_rows ? row : g->header_rows;
    size_t beside = column < g->header_columns ? column : g->header_columns;
    const struct area areas[] = {
        {0, column, above, column + grid_width(g, row, column)},
        {row, 0, row + grid_height(g, row, column),
         row < g->header_rows ? 0 : beside},
    };
    bool any = false;
    for (size_t i = 0; i < sizeof areas / sizeof *areas; i++)
        for (size_t r = areas[i].row; r < areas[i].row_end; r++)
            for (size_t c = areas[i].column; c < areas[i].column_end; c++)
                put_header(s, &areas[i], r, c, &any);
    if (any)
        buf_put_byte(s->out, '"');
}

static void put_heading_marks(const struct shower *s, size_t row, size_t column)
{
    const struct block *cell = grid_at(&s->grid, row, column);
    if (s->by_id) {
        if (heads(cell)) {
            buf_put(s->out, S(" id=\""));
            put_id(s, row, column);
            buf_put_byte(s->out, '"');
        }
        put_headers(s, row, column);
    } else if (heads(cell)) {
        buf_put(s->out, row < s->grid.header_rows ? S(" scope=\"col\"")
                                                  : S(" scope=\"row\""));
    }
}

/* --- cards --- */

/* The words of a value's column, which stand before it on a card. */
static const struct block *card_label(const struct shower *s, size_t row,
                                      size_t column)
{
    const struct block *head = grid_column_head(&s->grid, row, column);
    const struct block *cell = grid_at(&s->grid, row, column);
    return !s->cards || !heads(head) || heads(cell) || cell->columns > 1 ? NULL
                                                                         : head;
}

/* Whether a slot's cell began in a row above. */
static bool hangs(const struct grid *g, size_t row, size_t column)
{
    const struct block *cell = grid_at(g, row, column);
    return cell && row > g->header_rows && cell == grid_at(g, row - 1, column);
}

/* The row's cell that holds copies for the slot: a value rather than a head. */
static size_t holder_of(const struct grid *g, size_t row, size_t column)
{
    size_t right = column, left = column;
    while (left > 0 && !grid_begins(g, row, left))
        left--;
    while (right < g->columns && !grid_begins(g, row, right))
        right++;
    bool good = grid_begins(g, row, left);
    return right < g->columns && (!good || heads(grid_at(g, row, left))) ? right
                                                                         : left;
}

static void put_card_label(const struct shower *s, size_t row, size_t column)
{
    const struct block *head = card_label(s, row, column);
    if (!head)
        return;
    buf_put(s->out, S("<span class=\"card-label\">"));
    html_put_text(s->out, grid_cell_text(s->out->arena, head));
    buf_put(s->out, S("</span>"));
}

/* What hangs into the row from above: its card says it again. */
static void put_copy(const struct shower *s, size_t row, size_t column,
                     const char *place)
{
    const struct block *cell = grid_at(&s->grid, row, column);
    struct html_options again = *s->options;
    again.again = true;
    buf_printf(s->out, "<div class=\"card-copy %s%s\">", place,
               heads(cell) ? " card-head" : "");
    put_card_label(s, row, column);
    html_put_inlines(s->out, cell->inlines, &again);
    html_put_blocks(s->out, cell->children, &again);
    buf_put(s->out, S("</div>\n"));
}

/* The copies of slots from..to that the cell at `column` holds. */
static size_t put_copies(const struct shower *s, size_t row, size_t column,
                         size_t from, size_t to)
{
    const struct grid *g = &s->grid;
    size_t count = 0;
    for (size_t c = from; s->cards && c < to; c++) {
        bool first = c == 0 || grid_at(g, row, c) != grid_at(g, row, c - 1);
        if (!first || !hangs(g, row, c) || holder_of(g, row, c) != column)
            continue;
        put_copy(s, row, c, c < column ? "card-above" : "card-below");
        count++;
    }
    return count;
}

/* Before the value: by a mark of its cell, or behind copies as words. */
static bool copies_before(const struct shower *s, size_t row, size_t column)
{
    for (size_t c = 0; s->cards && c < column; c++)
        if (hangs(&s->grid, row, c) && holder_of(&s->grid, row, c) == column)
            return true;
    return false;
}

static void put_label(const struct shower *s, size_t row, size_t column)
{
    const struct block *head = card_label(s, row, column);
    if (!head || copies_before(s, row, column))
        return;
    buf_put(s->out, S(" data-label=\""));
    html_put_text(s->out, grid_cell_text(s->out->arena, head));
    buf_put_byte(s->out, '"');
}

/* A row's one notice: on a phone it stays in sight and breaks its lines. */
static bool is_notice(const struct shower *s, const struct block *cell)
{
    return !heads(cell) && cell->columns > 2 &&
           (size_t)cell->columns + 1 >= s->grid.columns;
}

static void put_cell(const struct shower *s, size_t row, size_t column)
{
    const struct block *cell = grid_at(&s->grid, row, column);
    bool head = heads(cell);
    buf_put(s->out, head ? S("<th") : S("<td"));
    put_heading_marks(s, row, column);
    if (cell->columns > 1)
        buf_printf(s->out, " colspan=\"%d\"", cell->columns);
    if (cell->rows > 1)
        buf_printf(s->out, " rowspan=\"%d\"", cell->rows);
    buf_printf(s->out, "%s", alignment_class(cell->alignment));
    put_label(s, row, column);
    buf_put_byte(s->out, '>');
    if (put_copies(s, row, column, 0, column))
        put_card_label(s, row, column);
    bool notice = is_notice(s, cell);
    if (notice)
        buf_put(s->out, S("<div class=\"table-notice\">"));
    html_put_inlines(s->out, cell->inlines, s->options);
    html_put_blocks(s->out, cell->children, s->options);
    if (notice)
        buf_put(s->out, S("</div>"));
    put_copies(s, row, column, column + 1, s->grid.columns);
    buf_put(s->out, head ? S("</th>\n") : S("</td>\n"));
}

static void put_row(const struct shower *s, size_t row)
{
    buf_put(s->out, S("<tr>\n"));
    for (size_t column = 0; column < s->grid.columns; column++)
        if (grid_begins(&s->grid, row, column))
            put_cell(s, row, column);
    buf_put(s->out, S("</tr>\n"));
}

static void put_rows(const struct shower *s, size_t from, size_t to,
                     const char *group)
{
    if (from == to)
        return;
    buf_printf(s->out, "<%s>\n", group);
    for (size_t row = from; row < to; row++)
        put_row(s, row);
    buf_printf(s->out, "</%s>\n", group);
}

/* Regions are told apart by the heading above them, then by a number. */
static void put_table_name(struct buf *out, const struct html_options *options)
{
    struct html_place *place = options->place;
    buf_put(out, S("表"));
    if (!place)
        return;
    if (place->heading.len) {
        buf_put(out, S("："));
        html_put_text(out, place->heading);
    }
    void **count = map_put(out->arena, &place->tables, place->heading);
    size_t number = (size_t)(uintptr_t)*count + 1;
    *count = (void *)(uintptr_t)number;
    if (number > 1)
        buf_printf(out, "（%zu）", number);
}

static void open_region(const struct shower *s)
{
    html_start_line(s->out);
    buf_put(s->out, S("<div class=\"table-scroll\" role=\"region\" "
                      "tabindex=\"0\" aria-label"));
    if (s->table->inlines) {
        buf_printf(s->out, "ledby=\"t%zu\">\n", s->number ? s->number : 1);
    } else {
        buf_put(s->out, S("=\""));
        put_table_name(s->out, s->options);
        buf_put(s->out, S("\">\n"));
    }
    buf_put(s->out, S("<div class=\"table-wide\">\n"));
}

static void put_caption(const struct shower *s)
{
    if (!s->table->inlines)
        return;
    buf_printf(s->out, "<caption id=\"t%zu\"><span class=\"table-caption\">",
               s->number ? s->number : 1);
    html_put_inlines(s->out, s->table->inlines, s->options);
    buf_put(s->out, S("</span></caption>\n"));
}

static bool shown_as_cards(const struct block *table)
{
    return table->component &&
           str_equal(component_text(table->component, S("view"), S("")),
                     S("cards"));
}

void html_put_table(struct buf *out, const struct block *b,
                    const struct html_options *options)
{
    struct html_options inside = *options;
    struct shower s = {.out = out, .options = &inside, .table = b};
    inside.narrow = true;
    s.grid = grid_of(out->arena, b);
    s.cards = shown_as_cards(b);
    s.by_id = headers_nest(&s.grid);
    if (options->place && (s.by_id || b->inlines))
        s.number = ++options->place->tables_named;
    open_region(&s);
    buf_put(out,
            s.cards ? S("<table class=\"table-cards\">\n") : S("<table>\n"));
    put_caption(&s);
    put_rows(&s, 0, s.grid.header_rows, "thead");
    put_rows(&s, s.grid.header_rows, s.grid.rows, "tbody");
    buf_put(out, S("</table>\n</div>\n</div>\n"));
}
