/* What begins and what passes between two days; see days.h. */
#include "history/days.h"

#include <stdlib.h>

struct between {
    struct arena *arena;
    date from, to;
    struct turn_list *turns;
    str insurer; /* the one at hand */
};

static void add(struct between *b, struct turn turn)
{
    if (turn.day == DATE_NONE || turn.day <= b->from || turn.day > b->to)
        return;
    struct turn *t = LIST_PUSH(b->arena, b->turns);
    *t = turn;
    *LIST_PUSH(b->arena, &t->insurers) = b->insurer;
}

static date day_after(date day)
{
    return day == DATE_NONE ? DATE_NONE : day + 1;
}

/* Policies and lengths have no days of their own. */
static void add_fact(struct between *b, const struct fact *f)
{
    if (f->kind == FACT_POLICY || f->kind == FACT_DURATION)
        return;
    add(b, (struct turn){.day = f->from, .kind = TURN_BEGINS, .fact = f});
    add(b,
        (struct turn){.day = day_after(f->to), .kind = TURN_PASSES, .fact = f});
}

/* 12月2日より前 is over on that very day, 12月1日を過ぎて begins behind it. */
static void add_entry(struct between *b, const struct ledger_entry *e)
{
    struct turn begins = {.kind = TURN_BEGINS, .entry = e, .day = e->from};
    struct turn passes = {
        .kind = TURN_PASSES, .entry = e, .day = day_after(e->to)};
    if (e->kind != MENTION_DATE && e->kind != MENTION_MONTH &&
        e->kind != MENTION_RANGE)
        return;
    switch ((enum boundary)e->boundary) {
    case BOUNDARY_FROM:
        add(b, begins);
        return;
    case BOUNDARY_AFTER:
        begins.day = day_after(e->to);
        add(b, begins);
        return;
    case BOUNDARY_BEFORE:
        passes.day = e->from;
        add(b, passes);
        return;
    case BOUNDARY_UNTIL:
        add(b, passes);
        return;
    case BOUNDARY_NONE:
        add(b, begins);
        add(b, passes);
        return;
    }
}

static int compare_places(const struct ledger_entry *a,
                          const struct ledger_entry *b)
{
    int by = str_compare(a->source ? a->source->path : (str){0},
                         b->source ? b->source->path : (str){0});
    return by ? by : (a->start > b->start) - (a->start < b->start);
}

static int compare_days(const struct turn *a, const struct turn *b)
{
    if (a->day != b->day)
        return (a->day > b->day) - (a->day < b->day);
    if (!a->fact != !b->fact)
        return a->fact ? -1 : 1;
    int by = a->fact ? str_compare(a->fact->id, b->fact->id)
                     : compare_places(a->entry, b->entry);
    return by ? by : (a->kind > b->kind) - (a->kind < b->kind);
}

static int compare_turns(const void *left, const void *right)
{
    const struct turn *a = left, *b = right;
    int by = compare_days(a, b);
    return by ? by : str_compare(a->insurers.items[0], b->insurers.items[0]);
}

/* A fact of the same id may say otherwise at another insurer: label, source. */
static bool same_turn(const struct turn *a, const struct turn *b)
{
    return compare_days(a, b) == 0 &&
           (a->fact ? str_equal(a->fact->label, b->fact->label)
                    : str_equal(a->entry->said->sentence,
                                b->entry->said->sentence));
}

/* Neighbours that say the same become one of several insurers. */
static void join_insurers(struct arena *a, struct turn_list *turns)
{
    size_t kept = 0;
    for (size_t i = 0; i < turns->len; i++) {
        struct turn *t = &turns->items[i];
        struct turn *last = kept ? &turns->items[kept - 1] : NULL;
        if (!last || !same_turn(last, t)) {
            turns->items[kept++] = *t;
            continue;
        }
        str insurer = t->insurers.items[0];
        str told = last->insurers.items[last->insurers.len - 1];
        if (!str_equal(insurer, told))
            *LIST_PUSH(a, &last->insurers) = insurer;
    }
    turns->len = kept;
}

void turns_between(struct arena *a, const struct site *site,
                   const struct ledger *ledger, date from, date to,
                   struct turn_list *turns)
{
    turns->insurers = site->insurers.len;
    struct between b = {.arena = a, .from = from, .to = to, .turns = turns};
    for (size_t i = 0; i < site->insurers.len; i++) {
        const struct insurer *insurer = site->insurers.items[i];
        b.insurer = insurer->id;
        for (size_t k = 0; k < insurer->schedule.facts.len; k++)
            add_fact(&b, insurer->schedule.facts.items[k]);
    }
    for (size_t i = 0; i < ledger->len; i++) {
        const struct ledger_entry *e = &ledger->items[i];
        b.insurer = e->page ? e->page->insurer->id : (str){0};
        add_entry(&b, e);
    }
    if (turns->len)
        qsort(turns->items, turns->len, sizeof *turns->items, compare_turns);
    join_insurers(a, turns);
}
