/*
 * Runs the rules in order. One cause gives one finding: a date that is wrong
 * by itself is not compared with the schedule.
 */
#include "check/check.h"

#include "check/compare.h"
#include "check/ledger.h"
#include "check/passage.h"
#include "check/rule.h"
#include "check/claim.h"

/* The rules that read a page as a whole; earlier ones have the first word. */
typedef void page_rule(const struct check_context *c,
                       const struct passages *page);

static page_rule *const page_rules[] = {
    check_malformed,   check_holiday,     check_relative,
    check_complement,  check_tense,       check_undated,
    check_ending,      check_enumerator,  check_hours,
    check_closed_days, check_stamp,       check_page_references,
    check_link_text,   check_tables,      check_terms,
    check_notation,    check_grace,       check_renewal,
    check_age,         check_return_page, check_wordings,
    check_questions,   check_definitions, check_condition_ranges,
};

static void keep(const struct check_context *c, const struct document *doc,
                 const struct statement *s, const struct fact *fact)
{
    const struct mention *m = s->mention;
    if (!c->ledger)
        return;
    str claim = fact || m->referenced ? (str){0} : claim_of(c->arena, s);
    ledger_add(c->arena, c->ledger, doc, s, fact, claim);
    c->ledger->items[c->ledger->len - 1].length = claim_length(&m->expr);
}

/* The rules of one typed mention; the fact it was judged by, or NULL. */
static const struct fact *check_mention(const struct check_context *c,
                                        const struct mention_list *list,
                                        const struct statement *s)
{
    const struct fact *fact = NULL;
    if (check_repair(c, s) || check_expiry(c, list, s) ||
        check_business(c, list, s))
        return NULL;
    if (check_return(c, list, s, &fact))
        return fact;
    check_agree(c, s, &fact);
    check_duration(c, s, &fact);
    check_yearless(c, s);
    return fact;
}

const struct lexicon *check_lexicon(struct arena *a,
                                    const struct schedule *schedule)
{
    return lexicon_new(a, schedule);
}

void check_document(const struct check_context *c, const struct document *doc)
{
    const struct lexicon *lexicon =
        c->lexicon ? c->lexicon : lexicon_new(c->arena, c->schedule);
    struct passages page = passages_of(c->arena, lexicon, doc);
    const struct statement *statements = statements_of(c->arena, &page);
    size_t first = c->ledger ? c->ledger->len : 0;
    struct ledger_extent *sentences =
        ARENA_ARRAY(c->arena, doc->mentions->len + 1, struct ledger_extent);
    for (size_t i = 0; i < doc->mentions->len; i++) {
        const struct mention *m = &doc->mentions->items[i];
        const struct statement *s = &statements[i];
        sentences[i] = (struct ledger_extent){s->start, s->end};
        keep(c, doc, s,
             m->referenced ? m->fact : check_mention(c, doc->mentions, s));
    }
    if (c->ledger)
        ledger_place(c->ledger, first, c->order);
    check_precision(c, doc, statements);
    passages_state(&page, statements);
    compare_collect(c, doc);
    if (c->ledger)
        ledger_page(c->ledger, &page, sentences, c->order);
    for (size_t i = 0; i < sizeof page_rules / sizeof *page_rules; i++)
        page_rules[i](c, &page);
}

void check_schedule(const struct check_context *c)
{
    const struct schedule *schedule = c->schedule;
    for (size_t i = 0; i < schedule->facts.len; i++) {
        check_unverified(c, schedule->facts.items[i]);
        check_plan(c, schedule->facts.items[i]);
        if (schedule->facts.items[i]->kind == FACT_WAVES)
            check_waves(c, schedule->facts.items[i]);
    }
    check_unverified_wordings(c);
    for (size_t i = 0; i < schedule->rules.len; i++)
        check_order(c, &schedule->rules.items[i]);
}
