/* A table of text cells, each at its place in a file. */
#include "model/data_table.h"

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
