/* What two days of a site bring, day by day. */
#include "report/diff.h"
#include "report/report.h"

/* A day by itself comes and goes; what lasts begins and ends. */
static const char *turn_words(const struct turn *t)
{
    const struct ledger_entry *e = t->entry;
    bool lasts = !e || e->boundary != BOUNDARY_NONE || e->kind == MENTION_RANGE;
    if (t->kind == TURN_BEGINS)
        return lasts ? "始まります" : "この日になります";
    return e ? "過ぎた日になります" : "終わっています";
}

static void put_fact(struct buf *out, const struct turn *t)
{
    buf_put(out, S("  定め "));
    report_put_plain(out, t->fact->id);
    buf_put(out, S("（"));
    report_put_plain(out, t->fact->label);
    buf_printf(out, "）が%s: ", turn_words(t));
    diff_put_day(out, t->kind == TURN_BEGINS ? t->fact->from : t->fact->to);
    buf_put(out, t->kind == TURN_BEGINS ? S("から") : S("まで"));
}

static void put_entry(struct buf *out, const struct turn *t)
{
    const struct ledger_entry *e = t->entry;
    buf_put(out, S("  文   "));
    report_put_plain(out, e->source ? e->source->path : S(""));
    buf_printf(out, ":%u:%u: 「", e->line, e->column);
    report_put_plain(out, e->said->sentence);
    buf_put(out, S("」"));
    if (e->said->context.len) {
        buf_put(out, S("（表の見出し: "));
        report_put_plain(out, e->said->context);
        buf_put(out, S("）"));
    }
    buf_put(out, S(" — "));
    report_put_plain(out, e->said->text);
    buf_printf(out, " が%s", turn_words(t));
}

static void put_turn(struct buf *out, const struct turn *t, size_t insurers)
{
    if (t->fact)
        put_fact(out, t);
    else
        put_entry(out, t);
    if (insurers > 1) {
        buf_put(out, S("［"));
        diff_put_insurers(out, &t->insurers);
        buf_put(out, S("］"));
    }
    buf_put_byte(out, '\n');
}

/* The later findings of one day, for the calendar's own form. */
static struct diag_list findings_of(struct arena *a, date day,
                                    const struct diag_list *diags)
{
    struct diag_list list = {.arena = a};
    str since = date_iso(a, day);
    for (size_t i = 0; i < diags->len; i++)
        if (str_equal(diags->items[i]->since, since))
            *LIST_PUSH(a, &list) = diags->items[i];
    return list;
}

static void put_findings(struct buf *out, date day,
                         const struct diag_list *diags)
{
    struct diag_list list = findings_of(out->arena, day, diags);
    if (list.len == 0)
        return;
    buf_put(out, S("  この日から正しくなくなる文:\n"));
    report_calendar(out, &list);
}

/* The next day with anything at all behind `day`, or DATE_NONE. */
static date next_day(const struct diff_days *d, date day)
{
    date next = DATE_NONE;
    for (size_t i = 0; i < d->turns->len && next == DATE_NONE; i++)
        if (d->turns->items[i].day > day)
            next = d->turns->items[i].day;
    for (size_t i = 0; i < d->diags->len; i++) {
        date since = date_from_iso(d->diags->items[i]->since);
        if (since != DATE_NONE && since > day &&
            (next == DATE_NONE || since < next))
            next = since;
    }
    return next;
}

size_t diff_days_count(const struct diff_days *days)
{
    size_t count = days->turns->len;
    for (size_t i = 0; i < days->diags->len; i++)
        count += days->diags->items[i]->since.len > 0;
    return count;
}

void diff_put_days_text(struct buf *out, const struct diff_days *d)
{
    size_t at = 0, count = diff_days_count(d);
    diff_put_day(out, d->from);
    buf_put(out, S("から"));
    diff_put_day(out, d->to);
    buf_put(out, S("までに変わること\n"));
    for (date day = next_day(d, d->from); day != DATE_NONE;
         day = next_day(d, day)) {
        buf_put(out, S("\n■ "));
        diff_put_day(out, day);
        buf_put_byte(out, '\n');
        for (; at < d->turns->len && d->turns->items[at].day == day; at++)
            put_turn(out, &d->turns->items[at], d->turns->insurers);
        put_findings(out, day, d->diags);
    }
    if (count)
        buf_printf(out, "\n以上%zu件\n", count);
    else
        buf_put(out, S("\n変わることはありません\n"));
}
