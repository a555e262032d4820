/* Pipe tables, from the lines of a paragraph. */
#include "parse/table.h"

#include "parse/reference.h"

static const char rule[] = "table-ragged";

enum { COLUMNS_MOST = 100 };

struct cells {
    span *items;
    size_t len, cap;
};

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
static struct cells split(struct arena *a, span where, size_t *pipes)
{
    struct cells cells = {0};
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
static bool is_delimiter(struct arena *a, span line, struct cells *cells)
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

struct table {
    struct reader *r;
    struct block **tail;
    struct cells dashes; /* with the alignments */
    size_t columns;
    bool row_heads; /* an empty corner: the first column heads the rows */
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

static struct block *add_cell(struct table *t, struct block **tail, span where)
{
    struct block *cell = ARENA_NEW(t->r->arena, struct block);
    cell->kind = BLOCK_CELL;
    cell->where = where;
    *tail = cell;
    if (where.start < where.end)
        reader_later(t->r, cell, where);
    return cell;
}

static void add_row(struct table *t, span line, bool header)
{
    size_t pipes;
    struct cells cells = split(t->r->arena, line, &pipes);
    struct block *row = ARENA_NEW(t->r->arena, struct block);
    row->kind = BLOCK_ROW;
    row->header = header;
    row->where = line;
    if (header) {
        t->columns = cells.len < COLUMNS_MOST ? cells.len : COLUMNS_MOST;
        t->row_heads =
            cells.len > 1 && cells.items[0].start == cells.items[0].end;
    }
    if (cells.len != t->columns)
        ragged(t, line, cells.len);
    struct block **tail = &row->children;
    for (size_t i = 0; i < cells.len && i < COLUMNS_MOST; i++) {
        struct block *cell = add_cell(t, tail, cells.items[i]);
        cell->header = header || (i == 0 && t->row_heads);
        if (i < t->dashes.len)
            read_alignment(span_text(t->dashes.items[i]), &cell->alignment);
        tail = &cell->next;
    }
    *t->tail = row;
    t->tail = &row->next;
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
        struct cells ignored;
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
    t->tail = &b->children;
    if (t->dashes.len > COLUMNS_MOST) {
        too_wide(t, dashes);
        return b;
    }
    add_row(t, header, true);
    if (t->dashes.len != t->columns)
        ragged(t, dashes, t->dashes.len);
    for (size_t line = al->line + 2; line <= last; line++) {
        span where = line_span(al, line);
        if (where.start == where.end)
            continue;
        add_row(t, where, false);
        b->where.end = where.end;
    }
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
