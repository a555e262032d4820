/* CSV → a table of cells for pages to show. */
#include "load/data_table.h"

#include "load/csv.h"
#include "model/grid.h"

/* The text inside the quotes; blanks at its ends are left to the reader. */
static span inside(span where)
{
    str text = span_text(where);
    if (str_starts(text, S("\"")) && str_ends(text, S("\"")) && text.len >= 2)
        return span_of(where.source, where.start + 1, where.end - 1);
    return where;
}

static bool too_large(const struct csv *csv, const struct source *s,
                      struct diag_list *diags)
{
    size_t columns = csv->items[0].len;
    if (columns <= GRID_COLUMNS && csv->len <= GRID_SLOTS / columns)
        return false;
    struct diag *d = diag_error(diags, "page-too-heavy", source_start(s),
                                "表の列は%d個まで、セルは%d個までです",
                                GRID_COLUMNS, GRID_SLOTS);
    diag_hint(diags, d, "表を分けるか、行と列を入れ替えてください");
    return true;
}

const struct data_table *data_table_read(struct arena *a,
                                         const struct source *s,
                                         struct diag_list *diags)
{
    struct csv csv = {0};
    if (!csv_read(a, s, &csv, diags) || too_large(&csv, s, diags))
        return NULL;
    struct data_table *t = ARENA_NEW(a, struct data_table);
    t->source = s;
    t->rows = csv.len;
    t->columns = csv.items[0].len;
    t->cells = ARENA_ARRAY(a, t->rows * t->columns, struct data_cell);
    t->numbers = ARENA_ARRAY(a, t->rows, size_t);
    for (size_t row = 0; row < t->rows; row++) {
        t->numbers[row] = csv.items[row].number;
        for (size_t i = 0; i < t->columns; i++)
            t->cells[row * t->columns + i].where =
                inside(csv.items[row].items[i].where);
    }
    return t;
}
