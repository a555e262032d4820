/* The merge marks of tables. */
#include "parse/merge.h"

static const char rule[] = "table";

bool merge_mark(str text)
{
    return str_equal(text, S("<")) || str_equal(text, S("^"));
}

static bool report(span where, const char *why, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, rule, where, "%s", why);
    diag_hint(diags, d,
              "「<」だけのセルは左のセルと、「^」だけのセルは上のセルと"
              "まとめます。文字として書くときは「\\<」「\\^」とします");
    return false;
}

static bool merge_slot(const struct slot *slot, const struct grid *g,
                       size_t row, size_t column, struct diag_list *diags)
{
    bool left = str_equal(span_text(slot->where), S("<"));
    if (left && column == 0)
        return report(slot->where, "「<」の左にセルがありません", diags);
    if (!left && row == 0)
        return report(slot->where, "「^」の上にセルがありません", diags);
    struct block *cell =
        left ? grid_at(g, row, column - 1) : grid_at(g, row - 1, column);
    grid_put(g, row, column, cell);
    return cell != NULL; /* a short row, which has been reported */
}

bool merge_slots(const struct slot *slots, const struct grid *g,
                 struct diag_list *diags)
{
    bool good = true, merged = false;
    for (size_t row = 0; row < g->rows; row++)
        for (size_t column = 0; column < g->columns; column++) {
            const struct slot *slot = &slots[row * g->columns + column];
            if (slot->where.source && merge_mark(span_text(slot->where))) {
                good = merge_slot(slot, g, row, column, diags) && good;
                merged = true;
            } else {
                grid_put(g, row, column, slot->cell);
            }
        }
    for (size_t i = 0; merged && good && i < g->rows * g->columns; i++)
        if (slots[i].where.source && merge_mark(span_text(slots[i].where)) &&
            !grid_square(g, i / g->columns, i % g->columns))
            return report(slots[i].where, "まとめたセルが四角になっていません",
                          diags);
    return good;
}

void merge_too_large(span where, struct diag_list *diags)
{
    struct diag *d = diag_error(diags, "page-too-heavy", where,
                                "表の列は%d個まで、セルは%d個までです",
                                GRID_COLUMNS, GRID_SLOTS);
    diag_hint(diags, d, "表を分けるか、行と列を入れ替えてください");
}
