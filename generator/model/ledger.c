/* The ledger of all date expressions. */
#include "model/ledger.h"

#include <stdlib.h>

static const struct ledger_around *copy_around(struct arena *a,
                                               const struct ledger_around *from)
{
    struct ledger_around *to = ARENA_NEW(a, struct ledger_around);
    to->text = arena_str(a, from->text);
    to->sentence = arena_str(a, from->sentence);
    to->heading = arena_str(a, from->heading);
    return to;
}

void ledger_join(struct ledger *l, const struct ledger *more)
{
    for (size_t i = 0; i < more->len; i++) {
        struct ledger_entry *e = LIST_PUSH(l->arena, l);
        *e = more->items[i];
        e->value = arena_str(l->arena, e->value);
        e->claim = arena_str(l->arena, e->claim);
        if (e->around)
            e->around = copy_around(l->arena, e->around);
    }
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

void ledger_sort(struct ledger *l)
{
    if (l->len > 1)
        qsort(l->items, l->len, sizeof *l->items, compare_entries);
}

span ledger_span(const struct ledger_entry *e)
{
    return e->source ? span_of(e->source, e->start, e->end) : (span){0};
}
