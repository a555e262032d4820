/* The verdict on one page: rules, waivers, and what later days will bring. */
#include "build/judge.h"

#include <stdlib.h>
#include <string.h>

/* --- the days on which something may change --- */

struct days {
    date *items;
    size_t len, cap;
};

static void add_day(const struct judge *j, struct days *days, date day)
{
    if (day != DATE_NONE && day > j->check.today && day <= j->until)
        *LIST_PUSH(j->check.arena, days) = day;
}

/* What holds from its first day on, and no more on the day after its last. */
static void add_bounds(const struct judge *j, struct days *days, date from,
                       date to)
{
    add_day(j, days, from);
    if (from != DATE_NONE)
        add_day(j, days, from + 1);
    add_day(j, days, to);
    if (to != DATE_NONE)
        add_day(j, days, to + 1);
}

static int compare_days(const void *left, const void *right)
{
    date a = *(const date *)left, b = *(const date *)right;
    return (a > b) - (a < b);
}

static struct days candidate_days(const struct judge *j,
                                  const struct document *doc,
                                  const struct waiver_list *waivers)
{
    struct days days = {0};
    const struct schedule *s = j->check.schedule;
    for (size_t i = 0; i < s->facts.len; i++) {
        const struct fact *f = s->facts.items[i];
        add_bounds(j, &days, f->from, f->to);
        add_day(j, &days, f->done ? f->done_on : DATE_NONE);
    }
    for (size_t i = 0; i < doc->mentions->len; i++) {
        const struct date_expr *e = &doc->mentions->items[i].expr;
        add_bounds(j, &days, e->from, e->to);
        add_bounds(j, &days, e->parts[0].day_number, e->parts[1].day_number);
    }
    for (size_t i = 0; i < waivers->len; i++)
        add_day(j, &days, waivers->items[i].until + 1);
    if (days.len)
        qsort(days.items, days.len, sizeof *days.items, compare_days);
    size_t kept = 0;
    for (size_t i = 0; i < days.len; i++)
        if (kept == 0 || days.items[kept - 1] != days.items[i])
            days.items[kept++] = days.items[i];
    days.len = kept;
    return days;
}

/* --- one day --- */

static void judge_day(const struct judge *j, const struct document *doc,
                      date day, size_t from, struct waiver_list *waivers,
                      struct diag_list *diags)
{
    struct check_context check = j->check;
    check.today = day;
    check.diags = diags;
    if (day != j->check.today) { /* what the page says is noted once */
        check.ledger = NULL;
        check.compare = NULL;
    }
    check_document(&check, doc);
    waivers_apply(waivers, day, from, diags);
}

static bool same_cause(const struct diag *a, const struct diag *b)
{
    return strcmp(a->rule, b->rule) == 0 &&
           a->where.source == b->where.source &&
           a->where.start == b->where.start;
}

static bool known(const struct diag_list *diags, size_t from,
                  const struct diag *d)
{
    for (size_t i = from; i < diags->len; i++)
        if (same_cause(diags->items[i], d))
            return true;
    return false;
}

/* Copies what begins on that day into the page's findings. */
static void tell_new(const struct judge *j, date day,
                     const struct diag_list *now)
{
    struct diag_list *diags = j->check.diags;
    size_t before = diags->len;
    diag_join(diags, now);
    for (size_t i = before; i < diags->len; i++) {
        diags->items[i]->since = date_iso(diags->arena, day);
        diags->items[i]->level = DIAG_WARNING; /* not wrong yet */
    }
}

static void look_ahead(const struct judge *j, const struct document *doc,
                       size_t from, const struct waiver_list *waivers)
{
    struct diag_list before = {.arena = j->check.arena};
    for (size_t i = from; i < j->check.diags->len; i++)
        *LIST_PUSH(before.arena, &before) = j->check.diags->items[i];
    struct days days = candidate_days(j, doc, waivers);
    struct waiver_list later = {0}; /* what they will do is no use today */
    waivers_join(j->check.arena, &later, waivers);
    for (size_t i = 0; i < days.len; i++) {
        struct diag_list now = {.arena = j->check.arena};
        struct diag_list fresh = {.arena = j->check.arena};
        judge_day(j, doc, days.items[i], 0, &later, &now);
        for (size_t k = 0; k < now.len; k++)
            if (!known(&before, 0, now.items[k]))
                *LIST_PUSH(fresh.arena, &fresh) = now.items[k];
        tell_new(j, days.items[i], &fresh);
        before = now;
    }
}

void judge_document(const struct judge *j, const struct document *doc,
                    size_t from)
{
    struct waiver_list waivers = {0};
    waivers_join(j->kept, &waivers, &j->check.schedule->waivers);
    waivers_read(j->kept, doc, &waivers, j->check.diags);
    judge_day(j, doc, j->check.today, from, &waivers, j->check.diags);
    if (j->until != DATE_NONE)
        look_ahead(j, doc, from, &waivers);
    waivers_join(j->kept, j->waivers, &waivers);
}
