/*
 * Runs the rules in order. One cause gives one finding: a date that is wrong
 * by itself is not compared with the schedule.
 */
#include "check/check.h"

#include "check/rule.h"

void check_document(const struct check_context *c, const struct document *doc)
{
    for (size_t i = 0; i < doc->mentions->len; i++) {
        const struct mention *m = &doc->mentions->items[i];
        if (m->referenced || check_repair(c, doc->mentions, i))
            continue;
        struct statement s = statement_of(doc->mentions, i);
        check_agree(c, &s);
    }
}

void check_schedule(const struct check_context *c)
{
    const struct schedule *schedule = c->schedule;
    for (size_t i = 0; i < schedule->facts.len; i++)
        if (schedule->facts.items[i]->kind == FACT_WAVES)
            check_waves(c, schedule->facts.items[i]);
    for (size_t i = 0; i < schedule->rules.len; i++)
        check_order(c, &schedule->rules.items[i]);
}
