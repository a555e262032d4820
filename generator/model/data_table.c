/* A table of text cells, each at its place in a file. */
#include "model/data_table.h"

#include "base/buf.h"

str sheet_address(struct arena *a, size_t column, size_t row)
{
    char letters[16];
    size_t at = sizeof letters;
    for (size_t n = column + 1; n > 0; n = (n - 1) / 26)
        letters[--at] = (char)('A' + (n - 1) % 26);
    str name = {letters + at, sizeof letters - at};
    return arena_printf(a, "%.*s%zu", STR_ARG(name), row + 1);
}

str data_table_address(struct arena *a, const struct data_table *t, span where)
{
    size_t low = 0, high = t->rows * t->columns;
    if (!t->numbers || where.source != t->source || high == 0)
        return (str){0};
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (t->cells[middle].where.start <= where.start)
            low = middle;
        else
            high = middle;
    }
    if (where.start < t->cells[low].where.start ||
        where.end > t->cells[low].where.end)
        return (str){0};
    return sheet_address(a, low % t->columns, t->numbers[low / t->columns]);
}

str data_table_text(struct arena *a, const struct data_table *t, size_t row,
                    size_t column)
{
    str text = span_text(t->cells[row * t->columns + column].where);
    struct buf b = {.arena = a};
    for (size_t i = 0; i < text.len; i++) {
        bool twice = t->numbers && str_starts(str_drop(text, i), S("\"\""));
        buf_put_byte(&b, text.ptr[i] == '\n' ? ' ' : text.ptr[i]);
        i += twice;
    }
    return str_trim(buf_text(&b));
}
