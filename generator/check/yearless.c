/*
 * Rule ambiguous-year: a date without its year beside facts that have that
 * month and day in more than one year.
 */
#include "base/buf.h"
#include "calendar/words.h"
#include "check/passage.h"
#include "check/rule.h"

/* The boundaries of facts that fit, one a year. */
struct candidates {
    struct {
        date day;
        const struct fact *fact;
    } items[4];
    size_t len;
};

static void offer(struct candidates *list, const struct date_part *part,
                  date day, const struct fact *f)
{
    if (day == DATE_NONE)
        return;
    struct civil civil = date_civil(day);
    if (civil.month != part->month || civil.day != part->day)
        return;
    for (size_t i = 0; i < list->len; i++)
        if (date_civil(list->items[i].day).year == civil.year)
            return;
    if (list->len == sizeof list->items / sizeof *list->items)
        return;
    list->items[list->len].day = day;
    list->items[list->len++].fact = f;
}

static void offer_fact(struct candidates *list, const struct date_part *part,
                       const struct fact *f)
{
    if (f->kind == FACT_POLICY || f->role == ROLE_APPROX)
        return;
    offer(list, part, f->from, f);
    offer(list, part, f->to, f);
    if (f->to != DATE_NONE && f->from != f->to)
        offer(list, part, f->to + 1, f);
}

static bool speaks_of(const struct fact *f, str subject)
{
    for (size_t i = 0; i < f->subject.len; i++)
        if (str_equal(f->subject.items[i], subject))
            return true;
    return false;
}

/* All facts that the sentence may speak of; one alone settles the year. */
static struct candidates candidates_of(const struct check_context *c,
                                       const struct statement *s,
                                       const struct date_part *part)
{
    struct candidates list = {0};
    struct fact_hits hits = statement_facts(c->arena, s);
    if (hits.len == 1 || hits.subject.len == 0)
        return list;
    for (size_t i = 0; i < hits.len; i++)
        offer_fact(&list, part, hits.items[i]);
    for (size_t i = 0; hits.len == 0 && i < c->schedule->facts.len; i++)
        if (speaks_of(c->schedule->facts.items[i], hits.subject))
            offer_fact(&list, part, c->schedule->facts.items[i]);
    return list;
}

static void report(const struct check_context *c, const struct mention *m,
                   const struct candidates *list)
{
    struct diag *d =
        diag_warning(c->diags, "ambiguous-year", m->where,
                     "「%.*s」の年が、文からも見出しからも決まりません",
                     STR_ARG(str_slice(m->text, m->expr.start, m->expr.end)));
    struct buf hint = {.arena = c->arena};
    for (size_t i = 0; i < list->len; i++) {
        const struct fact *f = list->items[i].fact;
        diag_note(c->diags, d, f->where, "「%.*s」（%.*s）のことかもしれません",
                  STR_ARG(f->id), STR_ARG(f->label));
        buf_put(&hint, i ? S("か「") : S("「"));
        words_put_date(&hint, list->items[i].day,
                       (struct date_style){.notation = NOTATION_SEIREKI});
        buf_put(&hint, S("」"));
    }
    diag_hint(c->diags, d, "年を添えて%.*sと書いてください",
              STR_ARG(buf_text(&hint)));
}

/* Rule ambiguous-year for the mention of a statement. */
void check_yearless(const struct check_context *c, const struct statement *s)
{
    const struct mention *m = s->mention;
    const struct date_part *part = &m->expr.parts[0];
    if (m->expr.kind != MENTION_DATE || part->year != 0 || !part->month ||
        !part->day || m->referenced || check_reported(c, m->where))
        return;
    struct candidates list = candidates_of(c, s, part);
    if (list.len > 1)
        report(c, m, &list);
}
