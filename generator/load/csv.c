/* CSV as Excel writes it (RFC 4180). */
#include "load/csv.h"

#include "base/buf.h"
#include "model/data_table.h"

struct reader {
    struct arena *arena;
    const struct source *source;
    size_t at;
    char separator; /* a tab in what Excel saves as Unicode text */
    struct diag_list *diags;
};

static bool at_end(const struct reader *r)
{
    return r->at == r->source->text.len;
}

static char peek(const struct reader *r)
{
    return at_end(r) ? '\0' : r->source->text.ptr[r->at];
}

static bool cell_ends(const struct reader *r)
{
    return at_end(r) || peek(r) == r->separator || peek(r) == '\n';
}

/* What stands in quotes, with "" for each quote. */
static str undouble(struct arena *a, str quoted)
{
    if (str_find_byte(quoted, '"') == SIZE_MAX)
        return quoted;
    struct buf text = {.arena = a};
    str head;
    while (str_cut(quoted, S("\"\""), &head, &quoted)) {
        buf_put(&text, head);
        buf_put_byte(&text, '"');
    }
    buf_put(&text, head);
    return buf_text(&text);
}

static bool read_quoted(struct reader *r, struct csv_cell *cell)
{
    size_t start = r->at++;
    for (;; r->at++) {
        if (at_end(r)) {
            struct diag *d = diag_error(r->diags, "csv",
                                        span_of(r->source, start, start + 1),
                                        "引用符「\"」が閉じていません");
            diag_hint(
                r->diags, d,
                "セルの終わりに「\"」を足すか、この「\"」を消してください");
            return false;
        }
        if (peek(r) != '"')
            continue;
        r->at++;
        if (peek(r) != '"')
            break;
    }
    str quoted = str_slice(r->source->text, start + 1, r->at - 1);
    cell->text = undouble(r->arena, quoted);
    cell->where = span_of(r->source, start, r->at);
    return true;
}

static void read_plain(struct reader *r, struct csv_cell *cell)
{
    size_t start = r->at;
    while (!cell_ends(r))
        r->at++;
    cell->where = span_of(r->source, start, r->at);
    cell->text = span_text(cell->where);
}

static bool read_cell(struct reader *r, struct csv_cell *cell)
{
    if (peek(r) != '"') {
        read_plain(r, cell);
        return true;
    }
    if (!read_quoted(r, cell))
        return false;
    if (cell_ends(r))
        return true;
    struct diag *d =
        diag_error(r->diags, "csv", span_of(r->source, r->at, r->at + 1),
                   "閉じた引用符「\"」のあとに文字があります");
    diag_hint(r->diags, d,
              "セルの中に「\"」を書くときは「\"\"」と重ねてください");
    return false;
}

/* The cells up to the line's end, which is left behind. */
static bool read_row(struct reader *r, struct csv_row *row)
{
    size_t start = r->at;
    for (;;) {
        if (!read_cell(r, LIST_PUSH(r->arena, row)))
            return false;
        if (at_end(r) || peek(r) != r->separator)
            break;
        r->at++;
    }
    row->where = span_of(r->source, start, r->at);
    if (!at_end(r))
        r->at++;
    return true;
}

static bool row_empty(const struct csv_row *row)
{
    for (size_t i = 0; i < row->len; i++)
        if (str_trim(row->items[i].text).len)
            return false;
    return true;
}

static bool fit_row(const struct reader *r, const struct csv_row *header,
                    struct csv_row *row)
{
    while (row->len > header->len && row->items[row->len - 1].text.len == 0)
        row->len--;
    if (row->len == header->len)
        return true;
    str last = csv_address(r->arena, row->len - 1, row->number);
    struct diag *d =
        diag_error(r->diags, "csv", row->where,
                   "%zu行目のセルが%zu個（%.*sまで）あり、"
                   "見出しの%zu個と合いません",
                   row->number + 1, row->len, STR_ARG(last), header->len);
    diag_note(r->diags, d, header->where, "見出しの行");
    diag_hint(r->diags, d,
              "空のセルにもコンマを入れ、セルの中のコンマは全体を「\"」で"
              "囲んでください（Excelで保存し直すとそうなります）");
    return false;
}

static char separator_of(const struct source *s)
{
    str first = span_text(source_line_at(s, 0));
    return str_contains(first, S("\t")) && !str_contains(first, S(",")) ? '\t'
                                                                        : ',';
}

bool csv_read(struct arena *a, const struct source *s, struct csv *csv,
              struct diag_list *diags)
{
    struct reader r = {
        .arena = a, .source = s, .separator = separator_of(s), .diags = diags};
    bool good = true;
    for (size_t number = 0; !at_end(&r); number++) {
        struct csv_row row = {.number = number};
        if (!read_row(&r, &row))
            return false;
        if (row_empty(&row))
            continue;
        if (csv->len && !fit_row(&r, &csv->items[0], &row)) {
            good = false;
            continue;
        }
        if (!csv->len)
            while (row.items[row.len - 1].text.len == 0)
                row.len--;
        *LIST_PUSH(a, csv) = row;
    }
    if (csv->len)
        return good;
    diag_error(diags, "csv", source_start(s),
               "表が空です。見出しの行がありません");
    return false;
}

size_t csv_column(const struct csv *csv, str name)
{
    if (csv->len)
        for (size_t i = 0; i < csv->items[0].len; i++)
            if (str_equal(str_trim(csv->items[0].items[i].text), name))
                return i;
    return SIZE_MAX;
}

str csv_address(struct arena *a, size_t column, size_t row)
{
    return sheet_address(a, column, row);
}
