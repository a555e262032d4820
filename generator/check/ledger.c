/* A page's mentions on their way into the site's ledger. */
#include "check/ledger.h"

#include "base/utf8.h"

void ledger_add(struct ledger *ledger, const struct document *doc,
                const struct mention *m, const struct fact *fact, str claim)
{
    struct ledger_entry *e = LIST_PUSH(ledger->arena, ledger);
    struct arena *a = ledger->arena;
    e->source = m->where.source;
    e->page = doc->page;
    e->fact = fact;
    e->value = arena_str(a, m->expr.value);
    e->claim = claim.len ? arena_str(a, claim) : (str){0};
    e->start = (uint32_t)m->where.start;
    e->end = (uint32_t)m->where.end;
    e->from = m->expr.from;
    e->to = m->expr.to;
    e->kind = (uint8_t)m->expr.kind;
    e->boundary = (uint8_t)m->expr.boundary;
    e->mod = (uint8_t)m->expr.mod;
    e->referenced = m->referenced;
}

/* Mentions come mostly in order: one walk over the page gives all places. */
void ledger_place(struct ledger *ledger, size_t first, size_t order)
{
    const struct source *source = NULL;
    size_t at = 0;
    uint32_t line = 1, column = 1;
    for (size_t i = first; i < ledger->len; i++) {
        struct ledger_entry *e = &ledger->items[i];
        e->order = (uint32_t)order;
        if (!e->source)
            continue;
        if (!source || e->source != source || e->start < at) {
            source = e->source;
            at = 0;
            line = column = 1;
        }
        size_t to = e->start < source->text.len ? e->start : source->text.len;
        for (size_t end; at < to; at = end) {
            str rest = str_slice(source->text, at, to);
            size_t length = str_find_byte(rest, '\n');
            bool whole = length != SIZE_MAX;
            end = whole ? at + length + 1 : to;
            line += whole;
            column = whole ? 1 : column + (uint32_t)utf8_count(rest);
        }
        e->line = line;
        e->column = column;
    }
}
