/*
 * What changes by itself between two days: facts that begin and end, and
 * sentences whose days come and go. Nothing is edited; time passes.
 */
#ifndef ANNAI_HISTORY_DAYS_H
#define ANNAI_HISTORY_DAYS_H

#include "model/ledger.h"
#include "model/site.h"

enum turn_kind { TURN_BEGINS, TURN_PASSES };

/* On `day` and no day before it, what it names has begun or is past. */
struct turn {
    date day;
    enum turn_kind kind;
    const struct fact *fact;          /* a fact's own turn */
    const struct ledger_entry *entry; /* or that of a date in a sentence */
    struct str_list insurers;         /* whose fact or page it is */
};

struct turn_list {
    struct turn *items;
    size_t len, cap;
    size_t insurers; /* of the site */
};

/*
 * Those after `from`, up to and with `to`: by day, facts first by id, then
 * sentences by file and place. What insurers share is told once.
 */
void turns_between(struct arena *a, const struct site *site,
                   const struct ledger *ledger, date from, date to,
                   struct turn_list *turns);

#endif
