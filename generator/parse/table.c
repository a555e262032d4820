/* Pipe tables, from the lines of a paragraph. */
#include "parse/table.h"

#include "parse/cell.h"
#include "parse/merge.h"
#include "parse/reference.h"

static const char rule[] = "table-ragged";

enum { COLUMNS_MOST = GRID_COLUMNS };

static bool blank(char c)
{
    return c == ' ' || c == '\t';
}

/* The source of one line of the paragraph, without blanks at its ends. */
static span line_span(const struct align *al, size_t line)
{
    size_t start = line == al->line ? al->start : align_line_start(al, line);
    size_t end = input_line_end(al->in, line);
    const char *p = al->in->text.ptr;
    while (end > start && blank(p[end - 1]))
        end--;
    return input_span(al->in, start, end > start ? end : start);
}

static size_t run_of(str line, size_t at, char c)
{
    size_t end = at;
    while (end < line.len && line.ptr[end] == c)
        end++;
    return end - at;
}

/* Behind the code span that begins at `at`, or behind its backticks. */
static size_t skip_code(str line, size_t at)
{
    size_t ticks = run_of(line, at, '`');
    for (size_t i = at + ticks; i < line.len;) {
        size_t run = run_of(line, i, '`');
        if (run == ticks)
            return i + run;
        i += run ? run : 1;
    }
    return at + ticks;
}

/* Behind the {{ reference }} that begins at `at`, or behind its brace. */
static size_t skip_reference(str line, size_t at)
{
    str rest = str_drop(line, at);
    if (rest.len > REFERENCE_MAX)
        rest = str_take(rest, REFERENCE_MAX);
    size_t end = str_find(rest, S("}}"));
    return end == SIZE_MAX ? at + 1 : at + end + 2;
}

/* Behind {漢字|かんじ} or {バッジ|必須}; a bar between blanks cuts cells. */
static size_t skip_braced(str line, size_t at)
{
    for (size_t i = at + 1; i < line.len && line.ptr[i] != '{'; i++) {
        bool bar = line.ptr[i] == '|' && i + 1 < line.len;
        if (line.ptr[i] == '}')
            return i + 1;
        if (bar && (blank(line.ptr[i - 1]) || blank(line.ptr[i + 1])))
            break;
    }
    return at + 1;
}

/* Behind whatever stands at `at` and may hold a `|` that cuts nothing. */
static size_t step(str line, size_t at)
{
    char c = line.ptr[at];
    if (c == '\\' && at + 1 < line.len)
        return at + 2;
    if (c == '`')
        return skip_code(line, at);
    if (c == '{' && at + 1 < line.len && line.ptr[at + 1] == '{')
        return skip_reference(line, at);
    if (c == '{')
        return skip_braced(line, at);
    return at + 1;
}

static span trimmed(span where)
{
    const char *p = where.source->text.ptr;
    while (where.start < where.end && blank(p[where.start]))
        where.start++;
    while (where.end > where.start && blank(p[where.end - 1]))
        where.end--;
    return where;
}

/* The cells of a line; *pipes says how many `|` cut it. */
static struct span_list split(struct arena *a, span where, size_t *pipes)
{
    struct span_list cells = {0};
    str line = span_text(where);
    size_t start = 0, at = 0;
    *pipes = 0;
    while (at < line.len) {
        if (line.ptr[at] != '|') {
            at = step(line, at);
            continue;
        }
        ++*pipes;
        if (at > 0)
            *LIST_PUSH(a, &cells) = trimmed(
                span_of(where.source, where.start + start, where.start + at));
        start = ++at;
    }
    if (start < line.len)
        *LIST_PUSH(a, &cells) =
            trimmed(span_of(where.source, where.start + start, where.end));
    return cells;
}

/* ---, :--, :-: or --: */
static bool read_alignment(str text, enum alignment *alignment)
{
    bool left = str_starts(text, S(":"));
    if (left)
        text = str_drop(text, 1);
    bool right = str_ends(text, S(":"));
    if (right)
        text = str_take(text, text.len - 1);
    *alignment = left && right ? ALIGN_CENTER
                 : left        ? ALIGN_LEFT
                 : right       ? ALIGN_RIGHT
                               : ALIGN_NONE;
    return text.len > 0 && run_of(text, 0, '-') == text.len;
}

/* Whether a line is the row of dashes, with at least one `|`. */
static bool is_delimiter(struct arena *a, span line, struct span_list *cells)
{
    str text = span_text(line);
    for (size_t i = 0; i < text.len; i++)
        if (!blank(text.ptr[i]) && text.ptr[i] != '|' && text.ptr[i] != '-' &&
            text.ptr[i] != ':')
            return false;
    size_t pipes;
    *cells = split(a, line, &pipes);
    for (size_t i = 0; i < cells->len; i++) {
        enum alignment ignored;
        if (!read_alignment(span_text(cells->items[i]), &ignored))
            return false;
    }
    return pipes > 0 && cells->len > 0;
}

/* A row's cells, each with its lines: its own and those that continue it. */
struct line_row {
    struct span_list *cells;
    size_t len;
    span where;
};

struct table {
    struct reader *r;
    struct span_list dashes; /* with the alignments */
    struct {
        struct line_row *items;
        size_t len, cap;
    } rows;
    size_t columns; /* of the header row */
    size_t widest;
};

static void ragged(struct table *t, span line, size_t cells)
{
    struct diag *d = diag_error(t->r->diags, rule, line,
                                "表の列は%zu個ですが、この行には%zu個あります",
                                t->columns, cells);
    diag_hint(t->r->diags, d,
              "空の欄も | で区切ります。文字としての | は \\| と書きます。"
              "表の後には空の行を入れてください");
}

static void too_wide(struct table *t, span dashes)
{
    struct diag *d = diag_error(t->r->diags, "page-too-heavy", dashes,
                                "表の列は%d個までですが、%zu個あります",
                                COLUMNS_MOST, t->dashes.len);
    diag_hint(t->r->diags, d, "表を分けるか、行と列を入れ替えてください");
}

/* `+ … |` adds lines to the cells of the row above. */
static void continue_row(struct table *t, span line)
{
    size_t pipes;
    struct line_row *row = &t->rows.items[t->rows.len - 1];
    line.start++;
    struct span_list cells = split(t->r->arena, line, &pipes);
    if (cells.len > 0 && t->rows.len == 1) {
        struct diag *d = diag_error(t->r->diags, "table", line,
                                    "「+」の行の上に、続ける行がありません");
        diag_hint(t->r->diags, d,
                  "「+」で始まる行は、すぐ上の行のセルに行を足します");
        return;
    }
    if (cells.len != t->columns)
        ragged(t, line, cells.len);
    for (size_t i = 0; i < cells.len && i < row->len; i++)
        *LIST_PUSH(t->r->arena, &row->cells[i]) = cells.items[i];
    row->where.end = line.end;
}

static void add_row(struct table *t, span line)
{
    size_t pipes;
    struct arena *a = t->r->arena;
    struct span_list cells = split(a, line, &pipes);
    struct line_row *row = LIST_PUSH(a, &t->rows);
    row->where = line;
    row->len = cells.len < COLUMNS_MOST ? cells.len : COLUMNS_MOST;
    row->cells = ARENA_ARRAY(a, row->len + 1, struct span_list);
    if (t->rows.len == 1)
        t->columns = row->len;
    if (cells.len != t->columns)
        ragged(t, line, cells.len);
    for (size_t i = 0; i < row->len; i++)
        *LIST_PUSH(a, &row->cells[i]) = cells.items[i];
    t->widest = row->len > t->widest ? row->len : t->widest;
}

/* The cell of a row, its text left for the second round. */
static struct slot make_slot(struct table *t, const struct span_list *lines,
                             size_t column)
{
    struct slot slot = {.where = lines->items[0]};
    slot.cell = ARENA_NEW(t->r->arena, struct block);
    slot.cell->kind = BLOCK_CELL;
    slot.cell->where = slot.where;
    if (column < t->dashes.len)
        read_alignment(span_text(t->dashes.items[column]),
                       &slot.cell->alignment);
    for (size_t i = 1; i < lines->len; i++)
        if (lines->items[i].start < lines->items[i].end)
            slot.where = lines->items[i]; /* a mark with more text is text */
    if (!merge_mark(span_text(slot.where)))
        cell_read(t->r, slot.cell, lines);
    return slot;
}

/* The rows that were read → rows of blocks. */
static void make_rows(struct table *t, struct block *table)
{
    struct arena *a = t->r->arena;
    struct grid g = grid_new(a, t->rows.len, t->widest);
    if (g.rows == 0) {
        merge_too_large(table->where, t->r->diags);
        return;
    }
    struct slot *slots = ARENA_ARRAY(a, g.rows * g.columns, struct slot);
    for (size_t row = 0; row < g.rows; row++)
        for (size_t i = 0; i < t->rows.items[row].len; i++)
            slots[row * g.columns + i] =
                make_slot(t, &t->rows.items[row].cells[i], i);
    merge_slots(slots, &g, t->r->diags);
    span corner = slots[0].where;
    g.header_rows = 1;
    g.header_columns = t->columns > 1 && corner.start == corner.end;
    grid_fill(a, &g, table);
    struct block *row = table->children;
    for (size_t i = 0; row; row = row->next, i++)
        row->where = t->rows.items[i].where;
}

static bool has_pipe(struct arena *a, span line)
{
    size_t pipes;
    split(a, line, &pipes);
    return pipes > 0;
}

/* Says so where a table has lines of text directly above it. */
static void check_text_above(struct reader *r, const struct align *al,
                             size_t last)
{
    for (size_t line = al->line + 2; line <= last; line++) {
        struct span_list ignored;
        span where = line_span(al, line);
        if (!str_starts(span_text(where), S("|")) ||
            !is_delimiter(r->arena, where, &ignored))
            continue;
        struct diag *d = diag_error(r->diags, "table", line_span(al, line - 1),
                                    "表の前に空の行がありません");
        diag_hint(r->diags, d, "表の見出し行の上に空の行を入れてください");
        return;
    }
}

/* The rows of a table whose first two lines are known to be one. */
static struct block *read_rows(struct table *t, const struct align *al,
                               size_t last)
{
    struct block *b = ARENA_NEW(t->r->arena, struct block);
    span header = line_span(al, al->line), dashes = line_span(al, al->line + 1);
    b->kind = BLOCK_TABLE;
    b->where = span_of(header.source, header.start, dashes.end);
    if (t->dashes.len > COLUMNS_MOST) {
        too_wide(t, dashes);
        return b;
    }
    add_row(t, header);
    if (t->dashes.len != t->columns)
        ragged(t, dashes, t->dashes.len);
    for (size_t line = al->line + 2; line <= last; line++) {
        span where = line_span(al, line);
        if (where.start == where.end)
            continue;
        if (str_starts(span_text(where), S("+")))
            continue_row(t, where);
        else
            add_row(t, where);
        b->where.end = where.end;
    }
    make_rows(t, b);
    return b;
}

struct block *table_read(struct reader *r, const struct align *al)
{
    size_t last = input_line_of(al->in, al->end);
    if (last == al->line)
        return NULL;
    struct table t = {.r = r};
    span dashes = line_span(al, al->line + 1);
    if (is_delimiter(r->arena, dashes, &t.dashes) &&
        has_pipe(r->arena, line_span(al, al->line)))
        return read_rows(&t, al, last);
    check_text_above(r, al, last);
    return NULL;
}
