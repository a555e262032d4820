/* The ledger of all date expressions. */
#include "model/ledger.h"

#include <stdlib.h>
#include <string.h>

static bool same(str a, str b)
{
    return a.ptr == b.ptr && a.len == b.len;
}

static bool part_of(str text, str whole)
{
    uintptr_t at = (uintptr_t)text.ptr, start = (uintptr_t)whole.ptr;
    return at >= start && at - start < whole.len;
}

/* A part of the source stays; neighbours that share a text share its copy. */
static str carried(struct arena *a, const struct source *source, str text,
                   str earlier, str copy)
{
    if (source && part_of(text, source->text))
        return text;
    return text.len && same(text, earlier) ? copy : arena_str(a, text);
}

static const struct ledger_words *
words_carried(struct arena *a, const struct ledger_entry *e,
              const struct ledger_words *earlier,
              const struct ledger_words *copy)
{
    struct ledger_words *w = ARENA_NEW(a, struct ledger_words);
    const struct ledger_words *s = e->said;
    w->text = carried(a, e->source, s->text, earlier->text, copy->text);
    w->sentence =
        carried(a, e->source, s->sentence, earlier->sentence, copy->sentence);
    w->context =
        carried(a, e->source, s->context, earlier->context, copy->context);
    w->heading =
        carried(a, e->source, s->heading, earlier->heading, copy->heading);
    return w;
}

void ledger_join(struct ledger *l, const struct ledger *more)
{
    static const struct ledger_words nothing = {0};
    const struct ledger_words *earlier = &nothing, *copy = &nothing;
    if (more->len > l->cap - l->len) { /* room for all at once */
        struct ledger_entry *items =
            ARENA_ARRAY(l->arena, l->len + more->len, struct ledger_entry);
        if (l->len)
            memcpy(items, l->items, l->len * sizeof *items);
        l->items = items;
        l->cap = l->len + more->len;
    }
    for (size_t i = 0; i < more->len; i++) {
        struct ledger_entry *e = &l->items[l->len++];
        *e = more->items[i];
        e->value = arena_str(l->arena, e->value);
        e->claim = arena_str(l->arena, e->claim);
        e->said = words_carried(l->arena, e, earlier, copy);
        earlier = more->items[i].said;
        copy = e->said;
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
