/* Where each passage of a page stands; see outline.h. */
#include "check/outline.h"

enum { LEVELS = 7 };

struct walk {
    const struct passages *page;
    struct outline_place *places;
    size_t headings[LEVELS]; /* the one of each level, if still above */
    size_t table;            /* the first passage of the table under way */
    size_t heads;            /* how many of its passages are in row 0 */
};

static size_t heading_above(const struct walk *w, size_t level)
{
    while (level-- > 1)
        if (w->headings[level] != OUTLINE_NONE)
            return w->headings[level];
    return OUTLINE_NONE;
}

static void enter_heading(struct walk *w, size_t i, size_t level)
{
    w->headings[level] = i;
    for (size_t deeper = level + 1; deeper < LEVELS; deeper++)
        w->headings[deeper] = OUTLINE_NONE;
}

/* Among the cells of row 0, which stand in order of columns. */
static size_t column_head(const struct walk *w, size_t column)
{
    size_t low = w->table, high = w->table + w->heads;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (w->page->items[middle].column < column)
            low = middle + 1;
        else
            high = middle;
    }
    bool found =
        low < w->table + w->heads && w->page->items[low].column == column;
    return found ? low : OUTLINE_NONE;
}

static void place_cell(struct walk *w, size_t i)
{
    const struct passage *items = w->page->items;
    const struct passage *p = &items[i];
    bool goes_on = i > 0 && items[i - 1].table == p->table;
    if (!goes_on) {
        w->table = i;
        w->heads = 0;
    }
    if (p->row == 0)
        w->heads++;
    else
        w->places[i].column_head = column_head(w, p->column);
    if (goes_on && items[i - 1].row == p->row)
        w->places[i].row_head =
            items[i - 1].column == 0 ? i - 1 : w->places[i - 1].row_head;
}

static bool in_item(const struct passage *p)
{
    return p->parent && p->parent->kind == BLOCK_ITEM;
}

static size_t lead_of(const struct walk *w, size_t i)
{
    if (i == 0 || !in_item(&w->page->items[i]))
        return OUTLINE_NONE;
    const struct passage *before = &w->page->items[i - 1];
    size_t lead = in_item(before) ? w->places[i - 1].lead : i - 1;
    if (lead == OUTLINE_NONE)
        return OUTLINE_NONE;
    const struct passage *p = &w->page->items[lead];
    bool leads = p->block->kind == BLOCK_PARAGRAPH &&
                 p->section == w->page->items[i].section;
    return leads ? lead : OUTLINE_NONE;
}

struct outline_place *outline_of(struct arena *a, const struct passages *page)
{
    struct walk w = {.page = page};
    w.places = ARENA_ARRAY(a, page->len + 1, struct outline_place);
    for (size_t level = 0; level < LEVELS; level++)
        w.headings[level] = OUTLINE_NONE;
    for (size_t i = 0; i < page->len; i++) {
        const struct passage *p = &page->items[i];
        bool heading = p->block->kind == BLOCK_HEADING;
        size_t level = heading ? (size_t)p->block->level % LEVELS : LEVELS;
        w.places[i] =
            (struct outline_place){heading_above(&w, level), lead_of(&w, i),
                                   OUTLINE_NONE, OUTLINE_NONE};
        if (heading)
            enter_heading(&w, i, level);
        if (p->table)
            place_cell(&w, i);
    }
    return w.places;
}
