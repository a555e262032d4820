/* The ledger of all date expressions. */
#include "model/ledger.h"

#include <stdlib.h>
#include <string.h>

void ledger_join(struct ledger *l, const struct ledger *more)
{
    if (l->len == 0) {
        l->items = more->items;
        l->cap = more->cap;
    } else if (more->len > l->cap - l->len) { /* room for all at once */
        struct ledger_entry *items =
            ARENA_ARRAY(l->arena, l->len + more->len, struct ledger_entry);
        memcpy(items, l->items, l->len * sizeof *items);
        l->items = items;
        l->cap = l->len + more->len;
    }
    if (more->len && l->len)
        memcpy(l->items + l->len, more->items, more->len * sizeof *l->items);
    l->len += more->len;
    for (size_t i = 0; i < more->pages.len; i++)
        *LIST_PUSH(l->arena, &l->pages) = more->pages.items[i];
}

static int compare_entries(const void *left, const void *right)
{
    const struct ledger_entry *a = left, *b = right;
    if (a->order != b->order)
        return (a->order > b->order) - (a->order < b->order);
    if (a->start != b->start)
        return (a->start > b->start) - (a->start < b->start);
    return str_compare(a->value, b->value);
}

static int compare_pages(const void *left, const void *right)
{
    const struct ledger_page *a = left, *b = right;
    return (a->order > b->order) - (a->order < b->order);
}

void ledger_sort(struct ledger *l)
{
    if (l->pages.len > 1)
        qsort(l->pages.items, l->pages.len, sizeof *l->pages.items,
              compare_pages);
    if (l->len > 1)
        qsort(l->items, l->len, sizeof *l->items, compare_entries);
}

span ledger_span(const struct ledger_entry *e)
{
    return e->source ? span_of(e->source, e->start, e->end) : (span){0};
}
