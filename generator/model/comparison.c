/* What the cells of compared tables say. */
#include "model/comparison.h"

#include <stdlib.h>

void comparison_add(struct comparison *c, const struct compared_cell *cell)
{
    struct compared_cell *copy = LIST_PUSH(c->arena, c);
    *copy = *cell;
    str *texts[] = {&copy->key, &copy->axes,   &copy->value,  &copy->said,
                    &copy->row, &copy->column, &copy->address};
    for (size_t k = 0; k < sizeof texts / sizeof *texts; k++)
        *texts[k] = arena_str(c->arena, *texts[k]);
}

void comparison_join(struct comparison *c, const struct comparison *more)
{
    for (size_t i = 0; i < more->len; i++)
        comparison_add(c, &more->items[i]);
}

static int compare(const void *left, const void *right)
{
    const struct compared_cell *a = left, *b = right;
    int order = str_compare(a->key, b->key);
    if (order == 0)
        order = str_compare(a->id, b->id);
    if (order == 0)
        order = (a->order > b->order) - (a->order < b->order);
    if (order == 0 && a->where.source && b->where.source)
        order = str_compare(a->where.source->path, b->where.source->path);
    if (order == 0)
        order = (a->where.start > b->where.start) -
                (a->where.start < b->where.start);
    return order ? order : str_compare(a->value, b->value);
}

void comparison_sort(struct comparison *c)
{
    if (c->len > 1)
        qsort(c->items, c->len, sizeof *c->items, compare);
}
