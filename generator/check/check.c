/* Runs the rules in order. One cause gives one finding: a date that is wrong
 * by itself is not compared with the schedule. */
#include "check/check.h"

#include "check/rule.h"

void check_document(struct arena *a, const struct schedule *schedule,
                    const struct document *doc, struct diag_list *diags)
{
    for (size_t i = 0; i < doc->mentions->len; i++) {
        const struct mention *m = &doc->mentions->items[i];
        if (m->referenced || check_fault(a, m, diags))
            continue;
        struct statement s = statement_of(doc->mentions, i);
        check_agree(a, schedule, &s, diags);
    }
}

void check_schedule(struct arena *a, const struct schedule *schedule,
                    struct diag_list *diags)
{
    for (size_t i = 0; i < schedule->facts.len; i++)
        if (schedule->facts.items[i]->kind == FACT_WAVES)
            check_waves(a, schedule->facts.items[i], diags);
    for (size_t i = 0; i < schedule->rules.len; i++)
        check_order(a, schedule, &schedule->rules.items[i], diags);
}
