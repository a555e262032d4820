/*
 * Runs the rules in order. One cause gives one finding: a date that is wrong
 * by itself is not compared with the schedule.
 */
#include "check/check.h"

#include "check/passage.h"
#include "check/rule.h"

/* The rules that read a page as a whole; earlier ones have the first word. */
typedef void page_rule(const struct check_context *c,
                       const struct passages *page);

static page_rule *const page_rules[] = {
    check_malformed, check_holiday,     check_relative, check_complement,
    check_tense,     check_undated,     check_ending,   check_enumerator,
    check_hours,     check_closed_days, check_stamp,    check_page_references,
    check_link_text, check_terms,       check_notation,
};

void check_document(const struct check_context *c, const struct document *doc)
{
    for (size_t i = 0; i < doc->mentions->len; i++) {
        const struct mention *m = &doc->mentions->items[i];
        if (m->referenced || check_repair(c, doc->mentions, i))
            continue;
        struct statement s = statement_of(doc->mentions, i);
        check_agree(c, &s);
        check_yearless(c, &s);
    }
    struct passages page = passages_of(c->arena, doc);
    for (size_t i = 0; i < sizeof page_rules / sizeof *page_rules; i++)
        page_rules[i](c, &page);
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
