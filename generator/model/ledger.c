/* The ledger of all date expressions. */
#include "model/ledger.h"

#include <stdlib.h>

/* One copy for neighbours that share a text. */
static str shared(struct arena *a, str text, str earlier, str copy)
{
    return text.ptr == earlier.ptr && text.len == earlier.len
               ? copy
               : arena_str(a, text);
}

void ledger_join(struct ledger *l, const struct ledger *more)
{
    struct ledger_entry last = {0}, copied = {0};
    for (size_t i = 0; i < more->len; i++) {
        struct ledger_entry *e = LIST_PUSH(l->arena, l);
        *e = more->items[i];
        e->value = arena_str(l->arena, e->value);
        e->claim = arena_str(l->arena, e->claim);
        e->words = arena_str(l->arena, e->words);
        e->sentence =
            shared(l->arena, e->sentence, last.sentence, copied.sentence);
        e->context = shared(l->arena, e->context, last.context, copied.context);
        last = more->items[i];
        copied = *e;
    }
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
