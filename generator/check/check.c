/*
 * Runs the rules in order. One cause gives one finding: a date that is wrong
 * by itself is not compared with the schedule.
 */
#include "check/check.h"

#include "check/rule.h"

void check_document(const struct check_context *c, const struct document *doc)
{
    struct around *around = around_of(c->arena, doc);
    for (size_t i = 0; i < doc->mentions->len; i++) {
        const struct mention *m = &doc->mentions->items[i];
        const struct fact *fact = m->fact;
        struct statement s = statement_of(doc->mentions, i);
        s.heading = around[i].heading;
        s.lead = around[i].lead;
        if (!m->referenced && !check_fault(c, m))
            check_agree(c, &s, &fact);
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
